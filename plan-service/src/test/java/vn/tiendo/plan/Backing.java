package vn.tiendo.plan;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import vn.tiendo.devservices.DevServices;

/**
 * Real MariaDB, real Kafka and a key of its own, once for all tests. Tests whose resources or their arguments differ get applications of their
 * own, which share the classes of all libraries; with a profile each they would load, check and compile these anew.
 */
public final class Backing implements QuarkusTestResourceLifecycleManager {

    private Map<String, String> settings;

    /** @param given settings of the application, beyond those of its servers */
    @Override
    public void init(Map<String, String> given) {
        settings = given;
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> environment = new HashMap<>(DevServices.start().environment("plan"));
        environment.putAll(settings);
        return environment;
    }

    @Override
    public void stop() {
        // The end of the JVM stops them.
    }
}
