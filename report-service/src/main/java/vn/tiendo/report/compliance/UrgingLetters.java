package vn.tiendo.report.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.tiendo.report.assembly.UrgingLetter;
import vn.tiendo.report.content.ReporterLine;
import vn.tiendo.report.filing.due.Standings;
import vn.tiendo.report.filing.due.Standings.Asked;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Obligation;

/** Draws up the letters to those who have not reported. */
@ApplicationScoped
class UrgingLetters {

    private final Compliance compliance;
    private final Standings standings;
    private final Registries registries;
    private final Clock clock;

    UrgingLetters(Compliance compliance, Standings standings, Registries registries, Clock clock) {
        this.compliance = compliance;
        this.standings = standings;
        this.registries = registries;
        this.clock = clock;
    }

    /**
     * @param requirement id of an obligation or of a request
     * @param level of a request
     * @return empty where nothing of that id is owed in the year in these provinces
     */
    Optional<UrgingLetter> of(String requirement, int year, Obligation.Level level, Set<String> provinces) {
        Registry registry = registries.current();
        Instant now = clock.instant();
        return compliance.of(new Compliance.Question(provinces, null, year, null)).stream()
                .filter(item -> requirement.equals(item.obligation())
                        || requirement.equals(item.request()) && level == item.level())
                .findFirst()
                .flatMap(item -> asked(item, registry).map(asked -> letter(item, asked, registry, now)));
    }

    private Optional<Asked> asked(ComplianceItem item, Registry registry) {
        return item.request() == null
                ? Optional.ofNullable(registry.obligations().get(item.obligation()))
                        .map(o -> new Asked(o, null))
                : standings.asked(item.request(), item.level(), registry);
    }

    private static UrgingLetter letter(ComplianceItem item, Asked asked, Registry registry, Instant now) {
        return UrgingLetter.of(
                registry,
                asked.obligation(),
                item.deadline(),
                asked.subject(),
                item.reporters().stream()
                        .map(r -> new ReporterLine(
                                r.agency(), r.report(), r.outcome(), null, r.receivedAt(), r.daysLate()))
                        .toList(),
                now);
    }
}
