package vn.tiendo.plan.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import vn.tiendo.plan.content.PlanForm;
import vn.tiendo.plan.document.IssuedDocument;
import vn.tiendo.plan.proposal.Proposal.Doubt;
import vn.tiendo.plan.proposal.Proposal.Place;

/** Proposes a plan from an issued document. A beginning: its title alone. */
@ApplicationScoped
public class ProposalReader {

    /** @param province whose plan it is */
    public Proposal read(IssuedDocument document, String province) {
        List<String> lines = document.blocks().stream()
                .map(IssuedDocument.Block::paragraph)
                .filter(Objects::nonNull)
                .map(IssuedDocument.Paragraph::read)
                .toList();
        int heading = lines.indexOf("KẾ HOẠCH");
        String title = lines.isEmpty() ? "" : lines.get(Math.min(heading + 1, lines.size() - 1));
        PlanForm plan = new PlanForm(
                null, province, "PLAN", null, null, null, null, title, null, null, null, null, null, null, null, null,
                null, List.of(), List.of(), List.of(), null, null, null);
        return new Proposal(
                plan,
                List.of(new Place("title", heading + 2, null, null, null, title)),
                List.of(new Doubt("title", DoubtCode.TITLE_UNCLEAR, title), new Doubt("tasks", DoubtCode.NO_TASKS, "")));
    }
}
