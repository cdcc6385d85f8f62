package vn.tiendo.report.ledger.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DateTimeException;
import java.util.List;
import java.util.stream.Collectors;
import vn.tiendo.platform.input.Days;

/**
 * Reads the JSON of events into this service's own records: fields that it does not know are left aside, those that it needs
 * are checked by the records' constructors.
 */
public final class Document {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What comes in is bounded; what is stored was taken by the bounds of its time. */
    private static final ObjectMapper BOUNDED = MAPPER.copy().registerModule(new Bounds());

    private Document() {}

    /**
     * Reads what has just come from a topic.
     *
     * @throws IllegalArgumentException with a reason for the operator when the text is not such a document, or a date, an instant or a
     *     number in it is out of the bounds
     */
    public static <T> T received(String json, Class<T> type) {
        return read(BOUNDED, json, type);
    }

    /**
     * Reads what is stored.
     *
     * @throws IllegalArgumentException with a reason for the operator when the text is not such a document
     */
    public static <T> T read(String json, Class<T> type) {
        return read(MAPPER, json, type);
    }

    private static <T> T read(ObjectMapper mapper, String json, Class<T> type) {
        try {
            T value = mapper.readValue(json, type);
            if (value == null) {
                throw new IllegalArgumentException("The document is null");
            }
            return value;
        } catch (JsonMappingException e) {
            String path = e.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
            throw new IllegalArgumentException((path.isEmpty() ? "" : path + ": ") + e.getOriginalMessage(), e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    /** The canonical text of a record: fields in the order of their declaration, no white space. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not representable: " + value.getClass(), e);
        }
    }

    static String required(String name, String value, int max) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        if (value.length() > max) {
            throw new IllegalArgumentException(name + " is longer than " + max);
        }
        return value;
    }

    static String id(String name, String value) {
        return required(name, value, 160);
    }

    static <T> T required(String name, T value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    static void year(String name, int year) {
        try {
            Days.requireYear(year);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    static <T> List<T> list(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
