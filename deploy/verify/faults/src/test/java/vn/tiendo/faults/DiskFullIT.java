package vn.tiendo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.tiendo.faults.system.Cluster;
import vn.tiendo.faults.system.SmallDisk;

/** No room is left under a MariaDB, for a while. Where this user may not make a disk of his own, this is left out. */
@Tag("long")
class DiskFullIT {

    private static final int MEGABYTES = 500;
    private static final Duration FULL = Duration.ofSeconds(15);

    private static SmallDisk planDisk;
    private static SmallDisk reportDisk;
    private static FaultStack stack;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(SmallDisk.isPossible(), "only root makes disks");
        Path folder = Cluster.folderOf(DiskFullIT.class);
        planDisk = SmallDisk.of(folder.resolveSibling("plan-disk"), MEGABYTES);
        reportDisk = SmallDisk.of(folder.resolveSibling("report-disk"), MEGABYTES);
        stack = FaultStack.of(Cluster.Setup.in(folder)
                .withData(planDisk.path().resolve("mariadb"), reportDisk.path().resolve("mariadb")));
    }

    @AfterAll
    static void stop() throws IOException {
        if (stack != null) {
            stack.close();
        }
        if (reportDisk != null) {
            planDisk.close();
            reportDisk.close();
        }
    }

    @Test
    void thereIsNoRoomForTheRegistry() throws IOException, SQLException {
        stack.underLoad(() -> planDisk.starve(stack.cluster().planDatabase(), FULL));
        assertThat(stack.violations()).isEmpty();
    }

    /** Files of reports are rows: this is the disk that is full while they are printed. */
    @Test
    void thereIsNoRoomForLedgerAndPrintedReports() throws IOException, SQLException {
        stack.underLoad(() -> {
            stack.awaitSteps(3);
            reportDisk.starve(stack.cluster().reportDatabase(), FULL);
        });
        assertThat(stack.violations()).isEmpty();
    }
}
