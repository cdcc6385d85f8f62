package vn.tiendo.plan.content;

import java.util.List;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.plan.TaskDefinition;

/** A whole plan, read and typed. */
public record PlanContent(
        PlanDefinition plan,
        List<TaskDefinition> tasks,
        List<TargetDefinition> targets,
        List<ObligationDefinition> obligations) {}
