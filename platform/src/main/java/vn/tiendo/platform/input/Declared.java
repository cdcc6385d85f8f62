package vn.tiendo.platform.input;

import jakarta.ws.rs.BeanParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** What a method of a resource takes from the address and from the headers, as a parameter or as a field of a bean parameter. */
public final class Declared {

    private Declared() {}

    /** The names of the query parameters that a method takes. */
    public static Stream<String> queries(Method method) {
        return of(method).filter(e -> e.isAnnotationPresent(RestQuery.class)).map(e -> e.getAnnotation(RestQuery.class)
                .value());
    }

    /** The names of the headers that a method takes. */
    static Stream<String> headers(Method method) {
        return of(method)
                .filter(e -> e.isAnnotationPresent(RestHeader.class))
                .map(e -> e.getAnnotation(RestHeader.class).value());
    }

    /** Whether an object was filled from the address and the headers, not from the body. */
    public static boolean isFilledBy(Object bean) {
        return fields(bean.getClass())
                .anyMatch(f -> f.isAnnotationPresent(RestQuery.class) || f.isAnnotationPresent(RestHeader.class));
    }

    private static Stream<AnnotatedElement> of(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(p -> p.isAnnotationPresent(BeanParam.class) ? fields(p.getType()) : Stream.of(p));
    }

    private static Stream<AnnotatedElement> fields(Class<?> bean) {
        return Stream.<Class<?>>iterate(bean, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()));
    }
}
