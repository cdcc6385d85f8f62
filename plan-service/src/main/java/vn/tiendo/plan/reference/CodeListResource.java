package vn.tiendo.plan.reference;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tiendo.contracts.obligation.Frequency;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.calendar.DayDefinition;
import vn.tiendo.plan.content.DueWords;
import vn.tiendo.plan.difficulty.Capacity;
import vn.tiendo.plan.difficulty.DifficultyState;
import vn.tiendo.plan.explanation.Asker;
import vn.tiendo.plan.extension.ExtensionRequestState;
import vn.tiendo.plan.measurement.Assessment;
import vn.tiendo.plan.measurement.Position;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.Pillar;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.proposal.DoubtCode;
import vn.tiendo.plan.status.Status;
import vn.tiendo.plan.status.Timeliness;
import vn.tiendo.plan.status.Verification;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;

@Path("/api/v1/code-lists")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Code lists", description = "Codes of this API with their Vietnamese names")
class CodeListResource {

    private static final Map<String, List<Code>> LISTS = new TreeMap<>(Map.ofEntries(
            Map.entry("pillar", of(Pillar.values(), p -> p.label)),
            Map.entry("status", of(Status.values(), s -> s.label, Status::next)),
            Map.entry("timeliness", of(Timeliness.values(), t -> t.label)),
            Map.entry("verification", of(Verification.values(), v -> v.label)),
            Map.entry("timeFrameKind", of(TimeFrame.Kind.values(), k -> k.label)),
            Map.entry("agencyKind", of(AgencyDefinition.Kind.values(), k -> k.words)),
            Map.entry("agencySphere", of(AgencyDefinition.Sphere.values(), s -> s.words)),
            Map.entry("planKind", of(PlanDefinition.Kind.values(), k -> k.words)),
            Map.entry("reportFrequency", of(Frequency.values(), f -> f.words)),
            Map.entry("dueWordsDoubt", of(DueWords.Doubt.values(), d -> d.words)),
            Map.entry("proposalDoubt", of(DoubtCode.values(), d -> d.words)),
            Map.entry("reportKind", of(ObligationDefinition.Kind.values(), k -> k.words)),
            Map.entry("targetKind", of(TargetDefinition.Kind.values(), k -> k.words)),
            Map.entry("targetComparison", of(TargetDefinition.Comparison.values(), c -> c.words)),
            Map.entry("targetAssessment", of(Assessment.values(), a -> a.label)),
            Map.entry("targetOwnerSource", of(TargetDefinition.OwnerSource.values(), s -> s.words)),
            Map.entry("targetPosition", of(Position.values(), p -> p.label)),
            Map.entry("difficultyState", of(DifficultyState.values(), s -> s.label, DifficultyState::next)),
            Map.entry("extensionRequestState", of(ExtensionRequestState.values(), s -> s.label)),
            Map.entry("explanationAsker", of(Asker.values(), a -> a.label)),
            Map.entry("difficultyCapacity", of(Capacity.values(), c -> c.label)),
            Map.entry("calendarDayKind", of(DayDefinition.Kind.values(), k -> k.words))));

    @GET
    @Operation(summary = "All code lists")
    public Map<String, List<Code>> all() {
        return LISTS;
    }

    private static <E extends Enum<E>> List<Code> of(E[] values, Function<E, String> name) {
        return of(values, name, value -> null);
    }

    private static <E extends Enum<E>> List<Code> of(E[] values, Function<E, String> name, Function<E, Set<E>> next) {
        return Arrays.stream(values)
                .map(value -> new Code(value.name(), name.apply(value), namesOf(next.apply(value))))
                .toList();
    }

    private static <E extends Enum<E>> List<String> namesOf(Set<E> codes) {
        return codes == null ? null : codes.stream().sorted().map(Enum::name).toList();
    }

    /** @param next what may follow, where that is a rule; else left out */
    @Schema(name = "Code")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Code(String code, String name, List<String> next) {}
}
