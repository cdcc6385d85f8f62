package vn.tiendo.report.filing.due;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tiendo.report.content.ControlSheet.Choice;

/** What focal agencies have chosen where the ledger differs from what agencies have signed. */
@ApplicationScoped
public class SignedChoices implements PanacheRepositoryBase<StoredChoice, StoredChoice.Key> {

    /** By the id of the difference. */
    public Map<String, Choice> of(String report) {
        return rows(report).stream().collect(Collectors.toUnmodifiableMap(row -> row.difference, row -> row.choice));
    }

    public List<StoredChoice> rows(String report) {
        return list("report", report);
    }

    /** Takes the place of all that was chosen before; who chose the same already stays on the record. */
    public void put(String report, Map<String, Choice> choices, Instant at, String by) {
        Map<String, Choice> open = new HashMap<>(choices);
        for (StoredChoice row : rows(report)) {
            Choice chosen = open.remove(row.difference);
            if (chosen == null) {
                delete(row);
            } else if (chosen != row.choice) {
                row.choose(chosen, at, by);
            }
        }
        open.forEach((difference, choice) -> {
            StoredChoice row = new StoredChoice(report, difference);
            row.choose(choice, at, by);
            persist(row);
        });
    }
}
