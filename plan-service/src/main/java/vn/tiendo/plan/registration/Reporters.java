package vn.tiendo.plan.registration;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import vn.tiendo.contracts.obligation.Owing;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.Parties;
import vn.tiendo.plan.assignment.Occurrences.Given;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.ObligationDefinition.Level;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.TaskDefinition;

/** Who owes a report of a plan on a day; report-service decides by the same rule, {@link Owing}. */
final class Reporters {

    private final AgencyDirectory directory;
    private final PlanDefinition plan;
    private final List<TaskDefinition> tasks;
    private final boolean consolidated;
    private final IntFunction<List<Given>> work;

    /**
     * @param consolidated whether a yearly consolidated report is made under the plan
     * @param work what was given to whom in a year
     */
    Reporters(
            AgencyDirectory directory,
            PlanDefinition plan,
            List<TaskDefinition> tasks,
            boolean consolidated,
            IntFunction<List<Given>> work) {
        this.directory = directory;
        this.plan = plan;
        this.tasks = tasks;
        this.consolidated = consolidated;
        this.work = work;
    }

    /** @return ids of agencies that exist on the day, in order */
    Set<String> of(Level level, Parties reporters, LocalDate day) {
        Set<String> named = new LinkedHashSet<>();
        Set<String> members = new LinkedHashSet<>();
        for (Parties.Part part : reporters.parts()) {
            Parties one = new Parties(part.words(), List.of(part));
            Set<String> meant =
                    directory.resolve(one, plan.province(), plan.date().firstDay(), day, null);
            part.except().forEach(meant::remove); // also where it took over from a member
            (part.agency() == null ? members : named).addAll(meant);
        }
        return new Owing(
                        level == ObligationDefinition.Level.CONSOLIDATED,
                        named,
                        members,
                        directory.answering(plan.focalAgency(), day, null),
                        consolidated,
                        leads(TaskDefinition.Binding.INVITED, day),
                        leads(TaskDefinition.Binding.ASSIGNED, day),
                        released(day))
                .reporters();
    }

    private Set<String> leads(TaskDefinition.Binding binding, LocalDate day) {
        Set<String> leads = new LinkedHashSet<>();
        tasks.stream()
                .filter(task -> task.binding() == binding && !task.isWithdrawn())
                .forEach(task -> task.leads().parts().stream()
                        .filter(part -> part.agency() != null)
                        .forEach(part -> leads.addAll(directory.answering(part.agency(), day, task.function()))));
        return leads;
    }

    private Set<String> released(LocalDate day) {
        Set<String> cancelled = new LinkedHashSet<>();
        Set<String> left = new LinkedHashSet<>();
        for (Given given : work.apply(day.getYear())) {
            (given.cancelled() ? cancelled : left)
                    .addAll(directory.answering(given.agency(), day, function(given.task())));
        }
        cancelled.removeAll(left);
        return cancelled;
    }

    private String function(String id) {
        return tasks.stream()
                .filter(task -> task.id().equals(id) && task.function() != null)
                .map(TaskDefinition::function)
                .findFirst()
                .orElse(null);
    }
}
