package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.visit.PageMatrix;
import vn.tiendo.devservices.visit.PageMatrix.Operation;
import vn.tiendo.devservices.visit.PagesForTest;
import vn.tiendo.platform.access.Allowed;

/** Every page that this service has, asked for by everybody: one that is added is found by itself. */
@QuarkusTest
@TestProfile(WithPages.class)
class PageMatrixTest {

    @Inject
    BeanManager beans;

    @Test
    void everyPageIsAnsweredAsTheTableOfPermissionsSays() {
        List<Operation> pages = pages();
        assertThat(pages).extracting(Operation::path).contains("/", "/viec-cua-toi", "/doc-ngay");
        PageMatrix matrix = new PageMatrix(WithPages.PORT, pages);
        assertThat(matrix.violations(PagesForTest.everyKind("ha-tinh", "ha-tinh-so-y-te"), "/doc-ngay"))
                .isEmpty();
    }

    private List<Operation> pages() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(type ->
                        type.isAnnotationPresent(Path.class) && type.isAnnotationPresent(EndpointDisabled.class))
                .distinct()
                .flatMap(PageMatrixTest::operations)
                .toList();
    }

    private static Stream<Operation> operations(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).flatMap(method -> Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> Operation.of(verb.value(), path(type, method), roles(type, method), takesFiles(method))));
    }

    private static String path(Class<?> type, Method method) {
        Path below = method.getAnnotation(Path.class);
        return type.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
    }

    /** None where nothing is said: then nobody may. */
    private static Set<String> roles(Class<?> type, Method method) {
        Allowed own = method.getAnnotation(Allowed.class);
        Allowed allowed = own == null ? type.getAnnotation(Allowed.class) : own;
        return allowed == null
                ? Set.of()
                : allowed.value().roles().stream().map(role -> role.claim).collect(Collectors.toSet());
    }

    private static boolean takesFiles(Method method) {
        Consumes taken = method.getAnnotation(Consumes.class);
        return taken != null && Arrays.stream(taken.value()).anyMatch(type -> type.startsWith("multipart/"));
    }
}
