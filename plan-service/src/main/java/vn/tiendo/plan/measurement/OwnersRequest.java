package vn.tiendo.plan.measurement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.platform.input.OneLine;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/**
 * Who answers for a target.
 *
 * @param agencies ids of agencies that are there today; none: nobody answers for it any more
 * @param basis document or decision on which it rests
 */
@Schema(name = "TargetOwners")
record OwnersRequest(
        @NotNull(message = "{agencies.required}")
        @Size(max = 20, message = "{agencies.tooMany}")
        @Schema(examples = "[\"quang-ninh-so-giao-duc-va-dao-tao\"]")
        @OneLine
        List<String> agencies,

        @NotNull(message = "{basis.required}")
        @Pattern(regexp = "(?s).*\\S.*", message = "{basis.required}")
        @Size(max = 500, message = "{text.tooLong}")
        @Schema(examples = "Công văn số 2210/UBND-VX ngày 15/10/2026 của Ủy ban nhân dân tỉnh")
        @OneLine
        String basis) {

    /**
     * Refuses agencies that cannot answer for a target.
     *
     * @param province province that answers for the plan today
     * @throws ProblemException INVALID with each of them
     */
    void check(AgencyDirectory directory, String province, LocalDate today) {
        Map<String, Text> defects = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < agencies.size(); i++) {
            String id = agencies.get(i);
            String field = "agencies[" + i + "]";
            Optional<AgencyDefinition> agency = Optional.ofNullable(id)
                    .flatMap(directory::agency)
                    .filter(a -> a.province().equals(province));
            if (agency.isEmpty()) {
                defects.put(
                        field,
                        new Text(
                                "Tỉnh không có cơ quan mang mã “" + id + "”.",
                                "The province has no agency '" + id + "'."));
            } else if (!directory.answering(id, today, null).equals(Set.of(id))) {
                defects.put(field, ended(agency.get(), directory, today));
            } else if (!seen.add(id)) {
                defects.put(field, new Text("Cơ quan ghi hai lần.", "The agency is there twice."));
            }
        }
        if (!defects.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, defects);
        }
    }

    private static Text ended(AgencyDefinition agency, AgencyDirectory directory, LocalDate today) {
        String now = directory.answering(agency.id(), today, null).stream()
                .map(id -> directory.named(id).name())
                .sorted()
                .collect(Collectors.joining(", "));
        return new Text(
                agency.name() + " đã kết thúc hoạt động" + (now.isEmpty() ? "." : "; nay là " + now + "."),
                agency.name() + " has ended" + (now.isEmpty() ? "." : "; now " + now + "."));
    }
}
