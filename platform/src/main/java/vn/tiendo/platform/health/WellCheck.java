package vn.tiendo.platform.health;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * One of the questions whether the business goes on, for {@code /q/health/well} and for the gauge {@code well}. No traffic and no
 * process depends on the answer: a person is told. A bean of it bears {@link io.smallrye.health.api.Wellness}.
 */
public abstract class WellCheck implements HealthCheck {

    /**
     * What was found.
     *
     * @param data for the person who is told, in the order of reading; numbers and texts
     */
    public record Finding(boolean isWell, Map<String, Object> data) {

        public static Finding of(boolean isWell) {
            return new Finding(isWell, new LinkedHashMap<>());
        }

        /** Adds to what is told. */
        public Finding with(String name, Object value) {
            data.put(name, value);
            return this;
        }
    }

    /** The same in the answer and as the gauge's {@code check}. */
    protected abstract String name();

    protected abstract Finding examine();

    /** What a check finds; one that cannot find out is not well. */
    static Finding found(WellCheck check) {
        try {
            return check.examine();
        } catch (RuntimeException e) {
            return Finding.of(false).with("error", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public HealthCheckResponse call() {
        Finding found = found(this);
        var response = HealthCheckResponse.named(name()).status(found.isWell());
        found.data().forEach((name, value) -> {
            if (value instanceof Number number) {
                response.withData(name, number.longValue());
            } else {
                response.withData(name, value.toString());
            }
        });
        return response.build();
    }
}
