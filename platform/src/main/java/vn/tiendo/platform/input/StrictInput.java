package vn.tiendo.platform.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/**
 * What comes in is read strictly. Query parameters: a misspelt, repeated or empty one would otherwise answer a question that
 * nobody asked, and a bad value would answer 404. JSON: see {@link Json}.
 */
@Provider
public class StrictInput implements ParamConverterProvider {

    /** Of one filter: each becomes a value of the statement. */
    private static final int MOST_VALUES = 50;

    private static final Pattern PLAIN = Pattern.compile("[ -~]*");

    private final Map<Method, Set<String>> parameters = new ConcurrentHashMap<>();
    private final Map<Method, List<String>> headers = new ConcurrentHashMap<>();

    /** Text as it is kept ({@link PlainText#kept}); empty when it has characters that are refused. */
    public static Optional<String> text(String sent) {
        return PlainText.defect(sent).isPresent() ? Optional.empty() : Optional.of(PlainText.kept(sent));
    }

    @ServerRequestFilter
    void refuseUnknown(UriInfo uri, ResourceInfo resource) {
        if (resource == null || resource.getResourceMethod() == null) {
            return;
        }
        Set<String> known = parameters.computeIfAbsent(resource.getResourceMethod(), method -> Declared.queries(method)
                .collect(Collectors.toCollection(TreeSet::new)));
        uri.getQueryParameters().keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw ProblemException.field(
                            Kind.INVALID_PARAMETER,
                            name,
                            "Không có tham số “" + name + "”; dùng được: " + String.join(", ", known) + ".",
                            "There is no parameter '" + name + "'; known are: " + String.join(", ", known) + ".");
                });
        Set<String> several = Declared.several(resource.getResourceMethod());
        uri.getQueryParameters()
                .forEach((name, values) -> refuseUnclear(name, several.contains(name) ? each(name, values) : values));
    }

    /** A key or a tag is compared byte by byte: what is no plain letter comes differently from each client and proxy. */
    @ServerRequestFilter
    void refuseForeignLetters(HttpHeaders headers, ResourceInfo resource) {
        if (resource == null || resource.getResourceMethod() == null) {
            return;
        }
        for (String header : this.headers.computeIfAbsent(
                resource.getResourceMethod(), method -> Declared.headers(method).toList())) {
            String value = headers.getHeaderString(header);
            if (value != null && !PLAIN.matcher(value).matches()) {
                throw ProblemException.field(
                        Kind.INVALID_PARAMETER,
                        header,
                        "Phần đầu “" + header + "” chỉ gồm chữ cái không dấu, chữ số và dấu câu (ASCII).",
                        "The header '" + header + "' has none but plain letters, digits and signs (ASCII).");
            }
        }
    }

    /** The values of a parameter that may have several, as they are to be read: each as if it were sent alone. */
    private static List<String> each(String name, List<String> sent) {
        List<String> values = sent.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .toList();
        if (values.size() > MOST_VALUES) {
            throw ProblemException.field(
                    Kind.INVALID_PARAMETER,
                    name,
                    "Tham số “" + name + "” có " + values.size() + " giá trị; nhiều nhất " + MOST_VALUES + ".",
                    "The parameter '" + name + "' has " + values.size() + " values; " + MOST_VALUES + " at most.");
        }
        values.forEach(value -> refuseUnclear(name, List.of(value)));
        return values.subList(0, 1);
    }

    /** Of two values one would be ignored; an empty one may be a slip of a program that meant to filter. */
    private static void refuseUnclear(String name, List<String> values) {
        if (values.size() > 1) {
            throw ProblemException.field(
                    Kind.INVALID_PARAMETER,
                    name,
                    "Tham số “" + name + "” được gửi " + values.size() + " lần; chỉ gửi một lần.",
                    "The parameter '" + name + "' was sent " + values.size() + " times; send it once.");
        }
        if (values.get(0).isBlank()) {
            throw ProblemException.field(
                    Kind.INVALID_PARAMETER,
                    name,
                    "Tham số “" + name + "” không có giá trị; không cần thì bỏ hẳn.",
                    "The parameter '" + name + "' has no value; leave it out if it is not needed.");
        }
        PlainText.defect(values.get(0)).ifPresent(defect -> {
            throw ProblemException.fields(Kind.INVALID_PARAMETER, Map.of(name, defect));
        });
    }

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Class<?> element = elementOf(type, generic);
        if (element == String.class) {
            return null;
        }
        return Arrays.stream(annotations)
                .map(annotation -> nameOf(annotation, element))
                .filter(Objects::nonNull)
                .findFirst()
                .map(name -> StrictInput.<T>converter(element, name))
                .orElse(null);
    }

    /** Of a list each value is converted by itself, but the list's type is what the framework names. */
    private static Class<?> elementOf(Class<?> type, Type generic) {
        return generic instanceof ParameterizedType list
                        && Collection.class.isAssignableFrom(type)
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : type;
    }

    @SuppressWarnings("unchecked")
    private static <T> ParamConverter<T> converter(Class<?> element, String name) {
        return (ParamConverter<T>) new QueryConverter<>(element, name);
    }

    /** Of a path only a day is converted here: another number or id than those that exist is a page that is not there. */
    private static String nameOf(Annotation annotation, Class<?> type) {
        if (annotation instanceof RestPath path && type == LocalDate.class) {
            return path.value();
        }
        return annotation instanceof RestQuery query ? query.value() : null;
    }

    /** Names the parameter and what it may be, where the framework would answer 404. */
    private record QueryConverter<T>(Class<T> type, String name) implements ParamConverter<T> {

        @Override
        public T fromString(String value) {
            if (value == null || value.isEmpty()) {
                return null;
            }
            try {
                return read(value);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw ProblemException.field(
                        Kind.INVALID_PARAMETER,
                        name,
                        "“" + value + "” không phải " + expected().vi() + ".",
                        "'" + value + "' is not " + expected().en() + ".");
            }
        }

        @SuppressWarnings("unchecked")
        private T read(String value) {
            if (type == LocalDate.class) {
                return type.cast(Days.day(value));
            }
            if (type == Instant.class) {
                return type.cast(Days.instant(value));
            }
            if (type.isEnum()) {
                return Arrays.stream(type.getEnumConstants())
                        .filter(constant -> ((Enum<?>) constant).name().equals(value))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(value));
            }
            if (type == int.class || type == Integer.class) {
                return (T) Integer.valueOf(value);
            }
            if (type == long.class) {
                return (T) Long.valueOf(value);
            }
            if (isBoolean() && (value.equals("true") || value.equals("false"))) {
                return (T) Boolean.valueOf(value);
            }
            if (isBoolean()) {
                throw new IllegalArgumentException(value);
            }
            throw new IllegalStateException("query parameters of " + type + " are not known here");
        }

        private boolean isBoolean() {
            return type == boolean.class || type == Boolean.class;
        }

        private Text expected() {
            if (type == LocalDate.class) {
                return Days.DAY;
            }
            if (type == Instant.class) {
                return Days.INSTANT;
            }
            if (type.isEnum()) {
                String known = Arrays.toString(type.getEnumConstants());
                return new Text("một trong " + known, "one of " + known);
            }
            return isBoolean() ? new Text("true hoặc false", "true or false") : new Text("số nguyên", "a whole number");
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }

    /** JSON is read strictly: what is unknown, repeated or of another type is refused, and a value has one form ({@link StrictScalars}). */
    @Singleton
    static class Json implements ObjectMapperCustomizer {

        /** After Quarkus' own modules: of two that read the same type the later one counts. */
        @Override
        public int priority() {
            return MINIMUM_PRIORITY;
        }

        @Override
        public void customize(ObjectMapper mapper) {
            mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
            mapper.configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
            Arrays.stream(CoercionInputShape.values())
                    .forEach(shape -> mapper.coercionConfigDefaults().setCoercion(shape, CoercionAction.Fail));
            mapper.registerModule(new StrictScalars());
        }
    }
}
