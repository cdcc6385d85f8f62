package vn.tiendo.report.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.tiendo.report.content.Direction.SteeringAct;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.AssignmentState.Evidence;

/** The documents of a period that direct the work: so marked by who handed them in, else by the kind that their symbols name. */
final class SteeringActs {

    /** Plans, directives, programmes, guidance, resolutions, decisions, schemes. */
    private static final Set<String> KINDS = Set.of("KH", "CT", "CTR", "HD", "NQ", "QĐ", "ĐA");

    private static final Set<String> PROVINCIAL_SYMBOLS = Set.of("TU", "UBND", "HĐND");

    private static final List<String> PROVINCIAL_BODIES = List.of(
            "tỉnh ủy", "hội đồng nhân dân tỉnh", "hđnd tỉnh", "ủy ban nhân dân tỉnh", "ubnd tỉnh", "đảng bộ tỉnh");

    private final Workload work;
    private final Sayings sayings;
    private final LocalDate from;

    SteeringActs(Workload work, Sayings sayings, LocalDate from) {
        this.work = work;
        this.sayings = sayings;
        this.from = from;
    }

    /** Of what is counted, the oldest first. */
    List<SteeringAct> of(List<AssignmentState> counted) {
        Map<String, SteeringAct> acts = new LinkedHashMap<>();
        for (AssignmentState state : counted) {
            sayings.evidence(state)
                    .filter(this::isSteering)
                    .map(e -> new SteeringAct(
                            e.number().strip(),
                            e.date(),
                            e.issuer(),
                            work.named(work.answeringNow(state)),
                            isProvincial(e),
                            e.subject()))
                    .forEach(act -> acts.merge(act.number() + " " + act.date(), act, SteeringAct::completedBy));
        }
        List<SteeringAct> sorted = new ArrayList<>(acts.values());
        sorted.sort(Comparator.comparing(SteeringAct::date).thenComparing(SteeringAct::number));
        return List.copyOf(sorted);
    }

    private boolean isSteering(Evidence e) {
        boolean known = e.number() != null && !e.number().isBlank() && e.date() != null;
        return known
                && !e.date().isBefore(from)
                && !e.date().isAfter(work.span().day())
                && (e.steering() == null ? symbols(e.number()).anyMatch(KINDS::contains) : e.steering());
    }

    private static boolean isProvincial(Evidence e) {
        if (e.issuer() == null || e.issuer().isBlank()) {
            return symbols(e.number()).anyMatch(PROVINCIAL_SYMBOLS::contains);
        }
        String issuer = e.issuer().toLowerCase(Locale.forLanguageTag("vi"));
        return PROVINCIAL_BODIES.stream().anyMatch(issuer::contains)
                && !issuer.startsWith("văn phòng")
                && !issuer.startsWith("ban ");
    }

    /** The letters of 1182/KH-SNV or 42-CTr/TU. */
    private static Stream<String> symbols(String number) {
        return Stream.of(number.strip().toUpperCase(Locale.ROOT).split("[^\\p{L}]+"));
    }
}
