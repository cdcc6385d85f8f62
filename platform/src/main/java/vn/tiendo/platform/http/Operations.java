package vn.tiendo.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * Which methods each path has, read from the resources' annotations: for {@code OPTIONS} and for the {@code Allow} of a 405. The
 * framework answers the first for all paths of a class together, and the second without {@code Allow} or not at all.
 */
@ApplicationScoped
class Operations {

    private static final int BEHIND_THE_GATE = 900;
    private static final String ANY_SEGMENT = "[^/]+";
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final ProblemResponder problems;
    private final BeanManager beans;

    /**
     * Methods by path, as an expression with any segment in the place of a parameter. Read when it is first asked for, which no request
     * does that goes well: a start need not wait for it.
     */
    private volatile Map<Pattern, Set<String>> byPath;

    Operations(ProblemResponder problems, BeanManager beans) {
        this.problems = problems;
        this.beans = beans;
    }

    void register(@Observes Filters filters) {
        filters.register(this::tell, BEHIND_THE_GATE);
    }

    private Map<Pattern, Set<String>> read() {
        Map<String, Set<String>> methods = new TreeMap<>();
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .forEach(type -> Arrays.stream(type.getDeclaredMethods()).forEach(method -> verbs(method)
                        .forEach(verb -> methods.computeIfAbsent(path(type, method), path -> new TreeSet<>())
                                .add(verb))));
        return methods.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> expression(entry.getKey()), Map.Entry::getValue));
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(jakarta.ws.rs.HttpMethod.class))
                .map(type -> type.getAnnotation(jakarta.ws.rs.HttpMethod.class).value());
    }

    private static String path(Class<?> type, Method method) {
        Path below = method.getAnnotation(Path.class);
        return (type.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value()))
                .replaceAll("/+", "/");
    }

    private static Pattern expression(String path) {
        return Pattern.compile(Arrays.stream(PARAMETER.split(path, -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(ANY_SEGMENT, "", "/?")));
    }

    /** The methods that a path answers, in alphabetical order; none where nothing is. */
    Set<String> methodsOf(String path) {
        if (byPath == null) {
            byPath = read();
        }
        Set<String> methods = byPath.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(path).matches())
                // A path of its own goes before one that has a parameter in the same place.
                .max(Comparator.comparingInt(entry -> literalsOf(entry.getKey())))
                .<Set<String>>map(entry -> new TreeSet<>(entry.getValue()))
                .orElseGet(Collections::emptySet);
        if (methods.isEmpty()) {
            return Collections.emptySet();
        }
        methods.add("OPTIONS");
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private static int literalsOf(Pattern path) {
        return path.pattern().replace(ANY_SEGMENT, "").length();
    }

    private void tell(RoutingContext context) {
        String path = context.normalizedPath();
        if (!context.request().method().equals(HttpMethod.OPTIONS) || !path.startsWith("/api/")) {
            context.next();
            return;
        }
        Set<String> methods = methodsOf(path);
        if (methods.isEmpty()) {
            problems.send(context, Problems.of(Kind.NOT_FOUND.status, context));
        } else {
            context.response()
                    .setStatusCode(204)
                    .putHeader(HttpHeaders.ALLOW, String.join(", ", methods))
                    .end();
        }
    }
}
