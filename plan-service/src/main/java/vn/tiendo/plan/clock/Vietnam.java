package vn.tiendo.plan.clock;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.platform.database.MicrosecondClock;

/** The clock of the service, in the zone in which due dates are meant. */
@ApplicationScoped
public class Vietnam {

    /** The zone of every date in plans, obligations and reports. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /**
     * @param offset added to the machine's clock, so that a newcomer can watch the due dates pass; only outside production
     * @throws ConfigurationException (one line on the console, exit 1) when production is started with an offset
     */
    @Produces
    @Singleton
    Clock clock(@ConfigProperty(name = "clock.offset") Duration offset) {
        List<String> profiles = ConfigUtils.getProfiles();
        if (!offset.isZero() && !profiles.contains("local") && !profiles.contains("test")) {
            throw new ConfigurationException("Unset CLOCK_OFFSET: only the local stack may believe another date.");
        }
        return new MicrosecondClock(Clock.offset(Clock.system(ZONE), offset));
    }
}
