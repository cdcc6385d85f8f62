package vn.tiendo.report.ledger.entry;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import vn.tiendo.platform.input.Days;

/**
 * Bounds of every date, instant and figure of an event, however deep it stands: what Java understands and nobody behind it does, the
 * database, the calendar, a document that is rendered years later.
 */
final class Bounds extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** A number of a few letters can have a thousand million digits. */
    private static final int MOST_DIGITS = 40;

    Bounds() {
        super("bounds");
        addDeserializer(
                LocalDate.class,
                new Bounded<>(LocalDate.class, LocalDateDeserializer.INSTANCE, day -> Days.requireYear(day.getYear())));
        addDeserializer(Instant.class, new Bounded<>(Instant.class, InstantDeserializer.INSTANT, Days::requireYear));
        addDeserializer(
                BigDecimal.class,
                new Bounded<>(
                        BigDecimal.class, NumberDeserializers.BigDecimalDeserializer.instance, Bounds::requireDigits));
    }

    /** Last day of a period, which stands beyond every year where the period has no end. */
    static final class PeriodEnd extends Bounded<LocalDate> {

        private static final long serialVersionUID = 1L;

        /** As plan-service writes "no end". */
        private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

        PeriodEnd() {
            super(LocalDate.class, LocalDateDeserializer.INSTANCE, day -> {
                if (!day.equals(NEVER)) {
                    Days.requireYear(day.getYear());
                }
            });
        }
    }

    private static void requireDigits(BigDecimal number) {
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new ArithmeticException("a number of at most " + MOST_DIGITS + " digits");
        }
    }

    private static class Bounded<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient JsonDeserializer<? extends T> usual;
        private final transient Consumer<T> requirement;

        Bounded(Class<T> type, JsonDeserializer<? extends T> usual, Consumer<T> requirement) {
            super(type);
            this.usual = usual;
            this.requirement = requirement;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            T value = usual.deserialize(parser, context);
            try {
                if (value != null) {
                    requirement.accept(value);
                }
                return value;
            } catch (DateTimeException | ArithmeticException e) {
                throw JsonMappingException.from(parser, e.getMessage());
            }
        }
    }
}
