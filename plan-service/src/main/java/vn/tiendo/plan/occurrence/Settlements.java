package vn.tiendo.plan.occurrence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.assignment.Occurrences;
import vn.tiendo.plan.assignment.Occurrences.Part;
import vn.tiendo.plan.plan.TaskDefinition;

/**
 * Who owes nothing more of a task, since all of it that he answers for was done once and for all. The part of an agency that has
 * ended goes to its successors, done or not.
 */
@ApplicationScoped
class Settlements {

    private final Occurrences occurrences;
    private final AgencyDirectory directory;

    Settlements(Occurrences occurrences, AgencyDirectory directory) {
        this.occurrences = occurrences;
        this.directory = directory;
    }

    /**
     * @param agencies that lead the task on a day
     * @param from first day of the period in question; what was given in earlier ones counts
     * @param day on which the period was opened
     * @return those of the agencies that owe nothing of it
     */
    Set<String> of(TaskDefinition task, Collection<String> agencies, LocalDate from, LocalDate day) {
        List<Part> parts = occurrences.partsBefore(task.id(), from);
        if (parts.stream().noneMatch(Part::forGood)) {
            return Set.of();
        }
        return agencies.stream()
                .filter(agency -> owesNothing(agency, task, parts, day))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean owesNothing(String agency, TaskDefinition task, List<Part> parts, LocalDate day) {
        Set<String> taken = parts.stream()
                .map(Part::agency)
                .filter(given -> answers(agency, given, task, day))
                .collect(Collectors.toSet());
        return !taken.isEmpty() && taken.stream().allMatch(given -> isSettled(given, task, parts));
    }

    /** By the agency itself, or by who had taken over from it when that was given. */
    private boolean isSettled(String given, TaskDefinition task, List<Part> parts) {
        return parts.stream()
                .filter(Part::forGood)
                .anyMatch(done -> answers(done.agency(), given, task, done.openedOn()));
    }

    private boolean answers(String agency, String given, TaskDefinition task, LocalDate day) {
        return given.equals(agency)
                || directory.answering(given, day, task.function()).contains(agency);
    }
}
