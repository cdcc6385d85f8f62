package vn.tiendo.plan.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.Evidence;
import vn.tiendo.platform.input.OneLine;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/**
 * What a coordinating agency did for an assignment.
 *
 * @param agency the coordinating agency, when the focal agency hands it in; else the caller's own, and may be left out
 */
record ContributionRequest(
        @NotNull(message = "{text.required}")
        @Size(min = 1, max = 10_000, message = "{text.range}")
        @Schema(examples = "Đã góp ý dự thảo và cử chuyên gia tham gia ban giám khảo.")
        String text,

        @Size(max = 50, message = "{evidence.tooMany}") List<@NotNull @Valid Evidence> evidence,

        @Size(max = 160, message = "{text.tooLong}") @Schema(examples = "quang-ninh-so-tai-chinh") @OneLine
        String agency) {

    ContributionRequest {
        evidence = evidence == null ? List.of() : evidence;
    }

    /** @throws ProblemException INVALID with each wrong field of the evidence */
    void check(LocalDate today) {
        Map<String, Text> defects = new LinkedHashMap<>();
        for (int i = 0; i < evidence.size(); i++) {
            evidence.get(i).addDefects("evidence[" + i + "]", today, defects);
        }
        if (!defects.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, defects);
        }
    }
}
