package vn.tiendo.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The reports whose figures have closed by the believed date assemble themselves soon after report-service is ready. The
 * launcher only waits until they have, so that what it announces is there.
 */
final class ClosedReports {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private ClosedReports() {}

    /** Waits, but not for ever: they go on by themselves. */
    static Void await(Api reportService, LocalDate today) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!haveAssembled(reportService, today) && System.nanoTime() < end) {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        }
        return null;
    }

    private static boolean haveAssembled(Api reportService, LocalDate today) throws IOException {
        List<JsonNode> reports = reportService.all("reports?limit=200");
        return reportService.all("deadlines?limit=200").stream()
                .filter(deadline -> LocalDate.parse(text(deadline, "closing")).isBefore(today))
                .map(deadline -> text(deadline, "obligation"))
                .allMatch(obligation -> haveAssembled(reports, obligation));
    }

    private static boolean haveAssembled(List<JsonNode> reports, String obligation) {
        List<JsonNode> owed = reports.stream()
                .filter(report -> text(report, "obligation").equals(obligation))
                .toList();
        return !owed.isEmpty()
                && owed.stream().noneMatch(report -> text(report, "state").equals("PLANNED"));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).textValue();
    }
}
