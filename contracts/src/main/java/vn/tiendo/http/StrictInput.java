package vn.tiendo.http;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.tiendo.http.ProblemException.Kind;

/**
 * What comes in is read strictly. Query parameters: a misspelt, repeated or empty one would otherwise answer a question that
 * nobody asked, and a bad value would answer 404. JSON: see {@link Json}.
 */
@Provider
public class StrictInput implements ParamConverterProvider {

    /** Control characters but tab and line breaks, and halves of surrogate pairs: no database or document takes them. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");

    private final Map<Method, Set<String>> parameters = new ConcurrentHashMap<>();

    /** Text as it is kept: trimmed and in NFC; empty when it has characters that nothing can hold. */
    public static Optional<String> text(String sent) {
        return UNPRINTABLE.matcher(sent).find()
                ? Optional.empty()
                : Optional.of(Normalizer.normalize(sent, Normalizer.Form.NFC).strip());
    }

    @ServerRequestFilter
    void refuseUnknown(UriInfo uri, ResourceInfo resource) {
        if (resource == null || resource.getResourceMethod() == null) {
            return;
        }
        Set<String> known = parameters.computeIfAbsent(resource.getResourceMethod(), StrictInput::parametersOf);
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
        uri.getQueryParameters().forEach(StrictInput::refuseUnclear);
    }

    private static Set<String> parametersOf(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(p -> p.isAnnotationPresent(RestQuery.class))
                .map(StrictInput::nameOf)
                .collect(Collectors.toCollection(TreeSet::new));
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
        if (UNPRINTABLE.matcher(values.get(0)).find()) {
            throw ProblemException.field(
                    Kind.INVALID_PARAMETER,
                    name,
                    "Tham số “" + name + "” có ký tự điều khiển.",
                    "The parameter '" + name + "' has control characters.");
        }
    }

    private static String nameOf(Parameter parameter) {
        String name = parameter.getAnnotation(RestQuery.class).value();
        return name.isEmpty() ? parameter.getName() : name;
    }

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Optional<String> name = Arrays.stream(annotations)
                .filter(RestQuery.class::isInstance)
                .map(a -> ((RestQuery) a).value())
                .findFirst();
        return name.isEmpty() || type == String.class ? null : new QueryConverter<>(type, name.get());
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
                        "“" + value + "” không phải " + expected(true) + ".",
                        "'" + value + "' is not " + expected(false) + ".");
            }
        }

        @SuppressWarnings("unchecked")
        private T read(String value) {
            if (type == LocalDate.class) {
                LocalDate day = LocalDate.parse(value);
                if (day.getYear() < 1900 || day.getYear() > 2200) {
                    throw new IllegalArgumentException(value);
                }
                return type.cast(day);
            }
            if (type == Instant.class) {
                Instant instant = Instant.parse(value);
                int year = instant.atZone(ZoneOffset.UTC).getYear();
                if (year < 1900 || year > 2200) {
                    throw new IllegalArgumentException(value);
                }
                return type.cast(instant);
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

        private String expected(boolean vietnamese) {
            if (type == LocalDate.class) {
                return vietnamese
                        ? "ngày dạng 2026-11-30 (từ 1900 đến 2200)"
                        : "a date such as 2026-11-30 (1900 to 2200)";
            }
            if (type == Instant.class) {
                return vietnamese
                        ? "thời điểm dạng 2026-11-30T02:00:00Z (từ 1900 đến 2200)"
                        : "an instant such as 2026-11-30T02:00:00Z (1900 to 2200)";
            }
            if (type.isEnum()) {
                return (vietnamese ? "một trong " : "one of ") + Arrays.toString(type.getEnumConstants());
            }
            if (isBoolean()) {
                return vietnamese ? "true hoặc false" : "true or false";
            }
            return vietnamese ? "số nguyên" : "a whole number";
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }

    /** JSON is read strictly: unknown and repeated fields are refused, text is trimmed and brought to NFC. */
    @Singleton
    static class Json implements ObjectMapperCustomizer {

        @Override
        public void customize(ObjectMapper mapper) {
            mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
            mapper.coercionConfigFor(LogicalType.Integer).setCoercion(CoercionInputShape.String, CoercionAction.Fail);
            mapper.coercionConfigFor(LogicalType.Float).setCoercion(CoercionInputShape.String, CoercionAction.Fail);
            mapper.configOverride(LocalDate.class).setFormat(JsonFormat.Value.forLeniency(false));
            mapper.configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
            mapper.registerModule(new SimpleModule("nfc").addDeserializer(String.class, new NfcDeserializer()));
        }

        private static final class NfcDeserializer extends StdScalarDeserializer<String> {

            private static final long serialVersionUID = 1L;

            NfcDeserializer() {
                super(String.class);
            }

            @Override
            public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                    return (String) context.handleUnexpectedToken(String.class, parser);
                }
                String sent = parser.getText();
                Optional<String> text = text(sent);
                return text.isPresent()
                        ? text.get()
                        : (String) context.handleWeirdStringValue(String.class, sent, "control characters");
            }
        }
    }
}
