package vn.tiendo.plan.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All occurrences that have been opened. */
@ApplicationScoped
class Occurrences implements PanacheRepository<OpenOccurrence> {

    /** Keys of what is open, by task of the plan. */
    Map<String, Set<String>> keysByTask(String plan) {
        return find("task in (select t.id from Task t where t.plan = ?1)", plan).stream()
                .collect(Collectors.groupingBy(
                        OpenOccurrence::task, Collectors.mapping(OpenOccurrence::key, Collectors.toSet())));
    }
}
