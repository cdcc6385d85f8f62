package vn.tiendo.platform.input;

import jakarta.ws.rs.BeanParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** What a method of a resource takes from the address and from the headers, as a parameter or as a field of a bean parameter. */
public final class Declared {

    private static final Map<Method, Set<String>> SEVERAL = new ConcurrentHashMap<>();

    private Declared() {}

    /** The names of the query parameters that a method takes. */
    public static Stream<String> queries(Method method) {
        return of(method).filter(e -> e.isAnnotationPresent(RestQuery.class)).map(e -> e.getAnnotation(RestQuery.class)
                .value());
    }

    /**
     * Those of them that may have several values, each sent by itself or separated by commas. They are fields of a bean parameter: of a list
     * that is a parameter itself the framework has the converter read the text of the whole list.
     */
    public static Set<String> several(Method method) {
        return SEVERAL.computeIfAbsent(method, declared -> of(declared)
                .filter(e -> e.isAnnotationPresent(RestQuery.class) && Collection.class.isAssignableFrom(typeOf(e)))
                .map(e -> e.getAnnotation(RestQuery.class).value())
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static Class<?> typeOf(AnnotatedElement element) {
        return element instanceof Parameter parameter ? parameter.getType() : ((Field) element).getType();
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
