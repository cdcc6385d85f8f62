package vn.tiendo.report;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import vn.tiendo.start.Settings;

/** Starts the service, or says in one line which settings are missing. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... args) {
        Settings.requireFor("report-service");
        Quarkus.run(args);
    }
}
