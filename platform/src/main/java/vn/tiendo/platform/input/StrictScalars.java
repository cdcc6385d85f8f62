package vn.tiendo.platform.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.tiendo.platform.problem.Text;

/**
 * How the values of a body are read: a day, an instant, a number, a word of a list, a text each in one form only, and a refusal says
 * which. What we have stored ourselves is read by {@link #stored}: it was taken by the rules of its time.
 */
public final class StrictScalars extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** More digits before or after the point has no figure of a plan; a number of a few letters can have a thousand million. */
    private static final int MOST_DIGITS = 15;

    private static final Object OF_OURS = new Object();

    private static final Text A_UUID = new Text(
            "mã dạng 019b755a-2280-7a8a-b60c-fde61c76ec8a", "an id such as 019b755a-2280-7a8a-b60c-fde61c76ec8a");

    StrictScalars() {
        super("strict-scalars");
        addDeserializer(String.class, new TextReader(false));
        addDeserializer(LocalDate.class, new FormReader<>(LocalDate.class, Days.DAY, Days::day, LocalDate::parse));
        addDeserializer(Instant.class, new FormReader<>(Instant.class, Days.INSTANT, Days::instant, Instant::parse));
        addDeserializer(UUID.class, new FormReader<>(UUID.class, A_UUID, StrictScalars::uuid, UUID::fromString));
        addDeserializer(BigDecimal.class, new NumberReader());
        setDeserializerModifier(new BeanDeserializerModifier() {
            private static final long serialVersionUID = 1L;

            @Override
            public JsonDeserializer<?> modifyEnumDeserializer(
                    DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> usual) {
                return wordOf(type.getRawClass());
            }
        });
    }

    /** A reader of JSON that this system has written. */
    public static ObjectReader stored(ObjectMapper json) {
        return json.reader().withAttribute(OF_OURS, true);
    }

    private static boolean isOfOurs(DeserializationContext context) {
        return context.getAttribute(OF_OURS) != null;
    }

    private static JsonDeserializer<?> wordOf(Class<?> type) {
        Object[] words = type.getEnumConstants();
        String known = Arrays.toString(words);
        Function<String, Object> named = text -> Arrays.stream(words)
                .filter(word -> ((Enum<?>) word).name().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
        return new FormReader<>(type, new Text("một trong " + known, "one of " + known), named, named);
    }

    /** Java's own reader also takes groups that are too short. */
    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException(text);
        }
        return id;
    }

    /** A value that stands in the body as a text of one form. */
    private static final class FormReader<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Text expected;
        private final transient Function<String, Object> fromOutside;
        private final transient Function<String, Object> fromOurs;

        FormReader(
                Class<?> type, Text expected, Function<String, Object> fromOutside, Function<String, Object> fromOurs) {
            super(type);
            this.expected = expected;
            this.fromOutside = fromOutside;
            this.fromOurs = fromOurs;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING)) {
                try {
                    return (T) (isOfOurs(context) ? fromOurs : fromOutside).apply(parser.getText());
                } catch (DateTimeException | IllegalArgumentException otherwiseWritten) {
                    // falls through to the refusal
                }
            }
            throw refused(parser, handledType(), expected);
        }
    }

    private static final class NumberReader extends StdScalarDeserializer<BigDecimal> {

        private static final long serialVersionUID = 1L;

        private static final Text EXPECTED = new Text(
                "số, nhiều nhất " + MOST_DIGITS + " chữ số ở mỗi bên dấu phẩy",
                "a number with at most " + MOST_DIGITS + " digits on either side of the point");

        NumberReader() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken().isNumeric()) {
                BigDecimal number = parser.getDecimalValue();
                // Not by the length of its text: 1e999999999 is short.
                if (isOfOurs(context)
                        || number.scale() <= MOST_DIGITS && (long) number.precision() - number.scale() <= MOST_DIGITS) {
                    return number;
                }
            }
            throw refused(parser, BigDecimal.class, EXPECTED);
        }
    }

    /** Text of several lines, or of one where the field says so. */
    private static final class TextReader extends StdScalarDeserializer<String> implements ContextualDeserializer {

        private static final long serialVersionUID = 1L;

        private final boolean ofOneLine;

        TextReader(boolean ofOneLine) {
            super(String.class);
            this.ofOneLine = ofOneLine;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new TextReader(property != null && property.getAnnotation(OneLine.class) != null);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw refused(parser, String.class, new Text("một đoạn văn bản", "a text"));
            }
            String sent = parser.getText();
            if (isOfOurs(context)) {
                return sent;
            }
            Optional<Text> defect = ofOneLine ? PlainText.defectOfLine(sent) : PlainText.defect(sent);
            if (defect.isPresent()) {
                throw new Refused(parser, String.class, defect.get());
            }
            return PlainText.kept(sent);
        }
    }

    private static Refused refused(JsonParser parser, Class<?> type, Text expected) {
        return new Refused(
                parser, type, new Text("Cần " + expected.vi() + ".", "This has to be " + expected.en() + "."));
    }
}
