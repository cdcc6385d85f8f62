package vn.tiendo.report.access;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tiendo.contracts.Topics;
import vn.tiendo.platform.access.Named;
import vn.tiendo.platform.access.NamedThings;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.report.ledger.Registries;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.ledger.entry.Plan;

/** What lists are narrowed by, as far as the ledger has learnt of it. */
@Singleton
class LedgerNames implements NamedThings {

    private static final Set<String> TOPICS = Set.of(Topics.REGISTRY, Topics.TASK_STATUS);

    /** What an id is made of; the database refuses to compare others with one. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]+");

    private static final Pattern OUTLINE = Pattern.compile("([A-Za-z0-9.-]+):(\\d{4})");

    private final Jdbc jdbc;
    private final Registries registries;
    private final Scope scope;

    LedgerNames(Jdbc jdbc, Registries registries, Scope scope) {
        this.jdbc = jdbc;
        this.registries = registries;
        this.scope = scope;
    }

    @Override
    public Map<String, Named> byParameter() {
        Map<String, Named> things = new LinkedHashMap<>();
        things.put("plan", Named.of("kế hoạch", "plan", this::isSeen));
        things.put("topic", Named.of("kênh", "topic", TOPICS::contains));
        things.put("id", Named.of("đối tượng", "thing", id -> isSeenReport(id) || isSeenOutline(id)));
        things.put("subject", Named.of("thay đổi nào của", "change by", this::hasActed));
        return things;
    }

    /** Also one that is not owed any more: what was published of it stays. */
    private boolean isSeenReport(String id) {
        return ID.matcher(id).matches()
                && jdbc
                        .query(
                                "select json_value(content, '$.province') from report_step where report = ?",
                                row -> row.getString(1),
                                id)
                        .stream()
                        .anyMatch(scope::sees);
    }

    private boolean isSeenOutline(String id) {
        Matcher outline = OUTLINE.matcher(id);
        return outline.matches() && visibleObligations().contains(outline.group(1));
    }

    private Set<String> visibleObligations() {
        Set<String> provinces = scope.provinces(null);
        return registries.current().obligations().values().stream()
                .filter(obligation -> provinces.contains(obligation.province()))
                .map(Obligation::id)
                .collect(Collectors.toSet());
    }

    /** Letter by letter, as the audit finds it. */
    private boolean hasActed(String subject) {
        return isThere(
                        "select 1 from report_audit a join report_step s on s.report = a.report where a.subject = ?"
                                + " and a.subject = ? collate utf8mb4_bin and json_value(s.content, '$.province')",
                        subject,
                        scope.provinces(null))
                || isThere(
                        "select 1 from report_outline where set_by = ? and set_by = ? collate utf8mb4_bin and obligation",
                        subject,
                        visibleObligations());
    }

    private boolean isThere(String question, String subject, Set<String> some) {
        List<Object> values = new ArrayList<>(List.of(subject, subject));
        values.addAll(some);
        String limited = question + " in (" + Jdbc.placeholders(some.size()) + ") limit 1";
        return jdbc.first(limited, row -> row.getInt(1), values.toArray()).isPresent();
    }

    private boolean isSeen(String id) {
        Plan plan = registries.current().plans().get(id);
        return plan != null && scope.sees(plan.province());
    }
}
