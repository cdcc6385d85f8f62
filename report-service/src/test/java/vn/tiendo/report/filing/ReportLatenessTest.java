package vn.tiendo.report.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.Documents;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.deadline.Deadline;
import vn.tiendo.report.deadline.Period;
import vn.tiendo.report.ledger.entry.Document;
import vn.tiendo.report.ledger.entry.Obligation;

/** Whatever happens to a report, it is late by the due instant alone, and nothing that came in of it is lost. */
class ReportLatenessTest {

    private static final LocalDate CLOSING = LocalDate.of(2026, 11, 9);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 16);
    private static final Instant DUE_AT = Vietnam.endOf(DUE);

    @RepeatedTest(300)
    void theFirstReceiptDecidesAndWhatIsOpenCountsItsDays() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Report report = new Report(obligation(), null, deadline(), "so-noi-vu", Instant.EPOCH);
        Instant now = Vietnam.startOf(LocalDate.of(2026, 11, 1));
        List<Instant> receipts = new ArrayList<>();
        for (int step = 0; step < 12; step++) {
            now = now.plusSeconds(random.nextInt(4 * 86_400));
            if (report.isPlanned() && !now.isBefore(report.dates().closesAt())) {
                report.assemble(revision(1), new Period(LocalDate.of(2026, 1, 1), CLOSING), now);
            }
            take(report, random, now, receipts);

            String told = "seed " + seed + ", step " + step;
            Instant first = receipts.stream().min(Instant::compareTo).orElse(null);
            assertThat(report.receipt().receivedAt()).as(told).isEqualTo(first);
            boolean open = report.outcome() == Outcome.NOT_YET || report.outcome() == Outcome.RETURNED;
            boolean late = open ? !now.isBefore(DUE_AT) : !first.isBefore(DUE_AT);
            assertThat(report.daysLate(now.plusNanos(1_000)) > 0).as(told).isEqualTo(late);
            if (!open) {
                assertThat(report.outcome()).as(told).isEqualTo(late ? Outcome.LATE : Outcome.ON_TIME);
            }
            assertThat(report.outcome() == Outcome.NOT_YET).as(told).isEqualTo(receipts.isEmpty());
        }
    }

    private static void take(Report report, Random random, Instant now, List<Instant> receipts) {
        try {
            switch (random.nextInt(3)) {
                case 0 -> {
                    report.requireAssembled();
                    report.handIn(revision(2), now, new Receipt.Sender("a", random.nextBoolean(), null));
                    receipts.add(now);
                }
                case 1 -> {
                    LocalDate day = Vietnam.dayOf(now).minusDays(random.nextInt(3));
                    boolean handsIn = report.state().isOwed() && !report.isPlanned();
                    report.receiveOnPaper(new PaperReceipt(day, "5", day, "9"), now, handsIn ? revision(3) : null);
                    receipts.add(Vietnam.startOf(day));
                }
                default -> report.sendBack("x", now);
            }
        } catch (ProblemException refused) {
            assertThat(refused.status()).isEqualTo(409);
        }
    }

    private static ReportVersion revision(int number) {
        ReportVersion version = new ReportVersion();
        version.revision = number;
        version.contentHash = "h" + number;
        return version;
    }

    private static Obligation obligation() {
        return Document.read(
                new Documents.Obligation("ke-hoach", "co-quan", "tinh", "FIRST", 15, 11, "dau-moi")
                        .document()
                        .json(),
                Obligation.class);
    }

    private static Deadline deadline() {
        return new Deadline(
                2026, DUE.minusDays(1), DUE, DUE_AT, "", LocalDate.of(2026, 1, 1), CLOSING, Vietnam.endOf(CLOSING));
    }
}
