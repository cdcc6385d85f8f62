package vn.tiendo.plan.persistence;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;

/** JSON columns are written by a mapper of their own, so that no change of the API's JSON changes what is stored. */
@JsonFormat
@PersistenceUnitExtension
class JsonColumns implements FormatMapper {

    private static final int CHARACTERS_REMEMBERED = 2_000_000;

    private final FormatMapper mapper = new JacksonJsonFormatMapper(JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build());

    /** A plan and a task are read with every change of an assignment, and their definitions seldom change. */
    private final Cache<Text, Object> remembered = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS_REMEMBERED)
            .weigher((Text text, Object value) -> text.characters.length())
            .executor(Runnable::run)
            .build();

    private record Text(Class<?> type, String characters) {}

    @Override
    public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
        Class<T> wanted = type.getJavaTypeClass();
        if (!wanted.isRecord()) {
            return mapper.fromString(text, type, options); // a list may be changed by who holds it
        }
        return wanted.cast(
                remembered.get(new Text(wanted, text.toString()), unknown -> mapper.fromString(text, type, options)));
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        return mapper.toString(value, type, options);
    }
}
