package vn.tiendo.platform.input;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.UnwrapByDefault;
import jakarta.validation.valueextraction.ValueExtractor;
import java.io.IOException;
import java.util.Map;

/**
 * What a body says of a field that keeps its value when it is not mentioned, as in a JSON Merge Patch (RFC 7396): another
 * value, or null, which clears it. Where the body leaves the field out there is no patch: null stands in its place. In a form
 * that is a blank cell, and {@code -} clears.
 *
 * <p>Written, for the hash behind an Idempotency-Key, a field that was left out is null, as release 1.0 wrote it, and a field that is
 * cleared is an empty object: two bodies that ask for different things are written differently. Constraints beside it
 * ({@code @Size Patch<String>}) are those of the value.
 *
 * @param value null: the field is cleared
 */
@JsonDeserialize(using = Patch.Reader.class)
public record Patch<T>(T value) {

    /** The field has another value. */
    public static <T> Patch<T> to(T value) {
        return new Patch<>(value);
    }

    /** The field is cleared. */
    public static <T> Patch<T> cleared() {
        return new Patch<>(null);
    }

    /**
     * The value that a field has afterwards.
     *
     * @param patch null: the field was left out
     */
    public static <T> T apply(Patch<T> patch, T before) {
        return patch == null ? before : patch.value();
    }

    @JsonValue
    Object written() {
        return value == null ? Map.of() : value;
    }

    /** Tells a field that is null from one that is not there, which a reader of JSON takes for the same by default. */
    static final class Reader extends JsonDeserializer<Patch<?>> implements ContextualDeserializer {

        private final JavaType type;

        Reader() {
            this(null);
        }

        private Reader(JavaType type) {
            this.type = type;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new Reader(context.getContextualType().containedType(0));
        }

        @Override
        public Patch<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new Patch<>(context.readValue(parser, type));
        }

        @Override
        public Patch<?> getNullValue(DeserializationContext context) {
            return cleared();
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }

    /** Shows the value to constraints. Found by {@code META-INF/services}. */
    @UnwrapByDefault
    public static final class Value implements ValueExtractor<Patch<@ExtractedValue ?>> {

        @Override
        public void extractValues(Patch<?> patch, ValueReceiver receiver) {
            receiver.value(null, patch.value());
        }
    }
}
