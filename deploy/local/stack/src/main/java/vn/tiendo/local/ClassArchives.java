package vn.tiendo.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.tiendo.devservices.ChildProcess;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.devservices.Lifeline;
import vn.tiendo.devservices.Ports;
import vn.tiendo.devservices.ServiceJvm;

/**
 * A step of the build: runs both services once, on servers of their own, so that their JVM archives the classes that they load. Later
 * starts take them from there, ready for use.
 */
final class ClassArchives {

    private static final Duration VALIDITY = Duration.ofHours(1);

    /** Writing takes some seconds; more on a machine that does other things. */
    private static final long WRITING_SECONDS = 120;

    private ClassArchives() {}

    /** @param arguments the folder for data and logs */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Layout layout = Layout.ofThisJar();
        layout.requireJars();
        DevServices backing = DevServices.start(folder);
        String token = backing.tokens().mint("class-archives", Map.of("roles", List.of("reader")), VALIDITY);
        Node plan = service("plan", layout.planService(), ServiceJvm.PLAN_STEPS, backing);
        Node report = service("report", layout.reportService(), ServiceJvm.REPORT_STEPS, backing);
        try (Lifeline lifeline = Lifeline.open(folder.resolve("services"))) {
            ChildProcess planProcess = plan.startArchiving(lifeline, folder.resolve("plan-service.log"));
            ChildProcess reportProcess = report.startArchiving(lifeline, folder.resolve("report-service.log"));
            new Api(plan.url(), token).get("assignments?limit=50");
            new Api(report.url(), token).get("deadlines?year=2026");
            // Each writes by one thread: asked one after the other, they write beside each other.
            planProcess.handle().destroy();
            reportProcess.handle().destroy();
            awaitEnd(planProcess, layout.planService());
            awaitEnd(reportProcess, layout.reportService());
        }
    }

    private static Node service(String schema, Path jar, List<String> steps, DevServices backing) {
        return new Node(schema + "-service", jar, steps, Ports.free(), Ports.free(), backing.environment(schema));
    }

    /** Where a process cannot be asked to end (Windows), there is no archive, and the service starts without. */
    private static void awaitEnd(ChildProcess process, Path jar) throws Exception {
        process.onExit().get(WRITING_SECONDS, TimeUnit.SECONDS);
        Path archive = ServiceJvm.archive(jar);
        System.out.println(Files.exists(archive) ? described(archive) : process.name() + " starts without an archive");
    }

    private static String described(Path archive) throws IOException {
        return archive + ": " + (Files.size(archive) >> 20) + " MB";
    }
}
