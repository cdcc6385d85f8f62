package vn.tiendo.plan;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import vn.tiendo.devservices.DevServices;

/** Real MariaDB, real Kafka and a key of its own, once for all tests. */
public final class Backing implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return DevServices.start().environment("plan");
    }

    @Override
    public void stop() {
        // The end of the JVM stops them.
    }
}
