package vn.tiendo.report.filing.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.access.Scope;
import vn.tiendo.report.content.EditedPart;
import vn.tiendo.report.content.EditedPart.EditedText;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.SourceText;
import vn.tiendo.report.content.SourceTexts;
import vn.tiendo.report.content.outline.Part;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.ReportVersion;
import vn.tiendo.report.filing.archive.Revisions;
import vn.tiendo.report.filing.due.EditedParts;
import vn.tiendo.report.filing.due.ReportClosing;
import vn.tiendo.report.filing.lifecycle.ReportAudit.Action;
import vn.tiendo.report.filing.workflow.LegibleWords;
import vn.tiendo.report.filing.workflow.Permissions;
import vn.tiendo.report.filing.workflow.ReportChanges;
import vn.tiendo.report.filing.workflow.ReportStatus;

/** Where the editor of a report takes, joins, orders, rewrites and leaves out what others have said. */
@ApplicationScoped
public class EditingDesk {

    private final ReportChanges changes;
    private final EditedParts editedParts;
    private final Revisions revisions;
    private final ReportClosing closing;
    private final Permissions permissions;
    private final Scope scope;

    EditingDesk(
            ReportChanges changes,
            EditedParts editedParts,
            Revisions revisions,
            ReportClosing closing,
            Permissions permissions,
            Scope scope) {
        this.changes = changes;
        this.editedParts = editedParts;
        this.revisions = revisions;
        this.closing = closing;
        this.permissions = permissions;
        this.scope = scope;
    }

    /** All parts with what is said for them; of one that was handed in as they are in it. */
    public List<PartView> parts(Report report) {
        ReportContent content = content(report);
        return PartView.of(content, report.state().isOwed() ? editedParts.of(report.id()) : content.edited());
    }

    public ReportStatus write(String id, Part part, Precondition on, PartForm form) {
        return changes.take(id, on, "part " + part, form, permissions::requireWrite, (report, now) -> {
            EditedPart edited = edited(form, part, content(report), editedParts.of(report.id()));
            LegibleWords.require(form);
            report.edit(now);
            editedParts.put(report.id(), edited, now, scope.caller().subject());
            changes.record(report, Action.EDITED, edited);
        });
    }

    /** Lets a part be as it is assembled. */
    public ReportStatus reset(String id, Part part, Precondition on) {
        return changes.take(id, on, "reset " + part, null, permissions::requireWrite, (report, now) -> {
            report.edit(now);
            editedParts.remove(report.id(), part);
            changes.record(report, Action.EDITED, Map.of("part", part));
        });
    }

    /** Figures as they stand: those of the newest revision, before the closing those of a draft. */
    private ReportContent content(Report report) {
        return revisions.latest(report.id()).map(ReportVersion::content).orElseGet(() -> closing.draft(report));
    }

    private static EditedPart edited(PartForm form, Part part, ReportContent report, List<EditedPart> before) {
        if (form.texts() == null && form.leftOut() == null) {
            throw ProblemException.field(
                    Kind.INVALID,
                    "texts",
                    "Cần danh sách các đoạn của mục; mục không có đoạn nào là danh sách rỗng.",
                    "The texts of the part are required; a part without any has an empty list.");
        }
        Map<String, SourceText> said =
                SourceTexts.of(report).stream().collect(Collectors.toMap(SourceText::id, Function.identity()));
        Optional<EditedPart> stored =
                before.stream().filter(e -> e.part() == part).findFirst();
        List<EditedText> texts =
                form.texts() == null ? stored.map(EditedPart::texts).orElse(null) : texts(form.texts(), said, before);
        if (texts == null && SourceTexts.areAssembled(part)) {
            throw ProblemException.field(
                    Kind.INVALID,
                    "leftOut",
                    "Mục này chưa soạn nên đang in mọi ý kiến; hãy soạn mục rồi mới bỏ từng ý kiến.",
                    "The part is not edited and has all that was said; write it before something of it is left out.");
        }
        List<String> leftOut = form.leftOut() == null
                ? stored.map(EditedPart::leftOut).orElse(List.of())
                : leftOut(form.leftOut(), said);
        Set<String> taken = texts == null ? Set.of() : SourceTexts.used(List.of(new EditedPart(part, texts)));
        return new EditedPart(
                part,
                texts,
                leftOut.stream().distinct().filter(id -> !taken.contains(id)).toList());
    }

    private static List<String> leftOut(List<String> ids, Map<String, SourceText> said) {
        for (int i = 0; i < ids.size(); i++) {
            requireSaid(ids.get(i), "leftOut[" + i + "]", said);
        }
        return ids;
    }

    private static List<EditedText> texts(
            List<PartForm.TextForm> forms, Map<String, SourceText> now, List<EditedPart> before) {
        Map<String, SourceText> said = new HashMap<>(now);
        // What was taken before its agency said otherwise may stay.
        SourceTexts.used(before).forEach(id -> said.putIfAbsent(id, null));
        List<EditedText> texts = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            texts.add(text(forms.get(i), "texts[" + i + "]", said));
        }
        return texts;
    }

    private static EditedText text(PartForm.TextForm form, String field, Map<String, SourceText> said) {
        for (int i = 0; i < form.sources().size(); i++) {
            requireSaid(form.sources().get(i), "%s.sources[%d]".formatted(field, i), said);
        }
        String text = form.text() != null
                ? form.text()
                : form.sources().stream()
                        .map(said::get)
                        .filter(source -> source != null)
                        .map(SourceText::text)
                        .collect(Collectors.joining("\n"));
        if (text.isBlank()) {
            throw ProblemException.field(
                    Kind.INVALID,
                    field + ".text",
                    "Cần lời văn, hoặc ít nhất một ý kiến được lấy nguyên văn.",
                    "A text is required, or at least one source to take as it is.");
        }
        return new EditedText(text, form.sources(), form.addressee());
    }

    private static void requireSaid(String id, String field, Map<String, SourceText> said) {
        if (!said.containsKey(id)) {
            throw ProblemException.field(
                    Kind.INVALID,
                    field,
                    "Không có ý kiến hoặc kết quả nào mang mã này trong báo cáo.",
                    "Nothing that was said below this report has this id.");
        }
    }
}
