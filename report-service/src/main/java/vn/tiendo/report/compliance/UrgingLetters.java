package vn.tiendo.report.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tiendo.contracts.obligation.ReportPeriod;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.assembly.letter.LetterOrder;
import vn.tiendo.report.assembly.letter.UrgingLetter;
import vn.tiendo.report.content.ReporterLine;
import vn.tiendo.report.filing.due.Standings;
import vn.tiendo.report.filing.due.Standings.Asked;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;

/** Draws up the letters to those who have not reported, for who sees their reports. */
@ApplicationScoped
public class UrgingLetters {

    private final Compliance compliance;
    private final Standings standings;
    private final Registries registries;
    private final Scope scope;
    private final Clock clock;

    UrgingLetters(Compliance compliance, Standings standings, Registries registries, Scope scope, Clock clock) {
        this.compliance = compliance;
        this.standings = standings;
        this.registries = registries;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * What is owed.
     *
     * @param id of an obligation or of a request
     * @param year null: that of the period, else this one
     * @param period part of the year, such as 2026-Q2; null: the one that was due last, else the first
     * @param level of a request
     */
    public record Duty(String id, Integer year, String period, Obligation.Level level) {

        private int year(LocalDate today) {
            int told = period == null ? today.getYear() : ReportPeriod.yearOf(period);
            return year == null ? told : year;
        }

        private boolean isOf(ComplianceItem item) {
            boolean named = id.equals(item.obligation()) || id.equals(item.request()) && level == item.level();
            return named && (period == null || period.equals(item.reportPeriod()));
        }
    }

    /**
     * How what is owed stands now.
     *
     * @throws ProblemException NOT_FOUND where nothing of that id is owed in the year in sight of the caller
     */
    public ComplianceItem owed(Duty duty) {
        int year = duty.year(LocalDate.now(clock));
        List<ComplianceItem> items =
                compliance.of(new Compliance.Question(scope.provinces(null), null, year, null)).stream()
                        .filter(duty::isOf)
                        .toList();
        return items.stream()
                .filter(item -> !item.asOf().isBefore(item.dueAt()))
                .reduce((older, newer) -> newer)
                .or(() -> items.stream().findFirst())
                .orElseThrow(() -> noDuty(duty));
    }

    /** @throws ProblemException NOT_FOUND as above, and where those to whom it would go have reported */
    public UrgingLetter of(Duty duty, LetterOrder order) {
        Registry registry = registries.current();
        ComplianceItem item = owed(duty);
        UrgingLetter letter = asked(item, registry)
                .map(asked -> letter(item, asked, registry, order))
                .orElseThrow(() -> noDuty(duty));
        if (letter.missing().isEmpty()) {
            throw ProblemException.of(
                    Kind.NOT_FOUND,
                    order.isToAll()
                            ? "Tất cả cơ quan, đơn vị đã nộp báo cáo; không có công văn đôn đốc."
                            : "Cơ quan này không nợ báo cáo; không có công văn đôn đốc.",
                    order.isToAll()
                            ? "All have reported; there is nobody to urge."
                            : "This agency owes no report; there is nobody to urge.");
        }
        return letter;
    }

    private static ProblemException noDuty(Duty duty) {
        return ProblemException.notFound("chế độ báo cáo của năm này", "such duty", duty.id());
    }

    private Optional<Asked> asked(ComplianceItem item, Registry registry) {
        return item.request() == null
                ? Optional.ofNullable(registry.obligations().get(item.obligation()))
                        .map(o -> new Asked(o, null))
                : standings.asked(item.request(), item.level(), registry);
    }

    private static UrgingLetter letter(ComplianceItem item, Asked asked, Registry registry, LetterOrder order) {
        return UrgingLetter.of(
                registry,
                asked.obligation(),
                item.deadline(),
                asked.subject(),
                item.reporters().stream()
                        .map(r -> new ReporterLine(
                                r.agency(), r.report(), r.outcome(), null, r.receivedAt(), r.daysLate()))
                        .toList(),
                order,
                item.asOf());
    }
}
