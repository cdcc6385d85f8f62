package vn.tiendo.report.filing.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.ControlSheet.SignedDifference;
import vn.tiendo.report.content.EditedPart;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.Statement;
import vn.tiendo.report.content.outline.Part;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.filing.Report;
import vn.tiendo.report.filing.archive.Revisions;
import vn.tiendo.report.filing.due.Narratives;
import vn.tiendo.report.filing.due.OwnParts;
import vn.tiendo.report.filing.due.ReportClosing;
import vn.tiendo.report.filing.readiness.Readiness.Code;
import vn.tiendo.report.filing.readiness.Readiness.Detail;
import vn.tiendo.report.filing.readiness.Readiness.Entry;
import vn.tiendo.report.ledger.Assignments;

/** Looks what is open in a report, and what is newer than its figures, for whoever is about to hand it in. */
@ApplicationScoped
public class ReadinessCheck {

    private static final String REPORTS = "/api/v1/reports/";

    private final Revisions revisions;
    private final Narratives narratives;
    private final OwnParts ownParts;
    private final ReportClosing closing;
    private final Assignments assignments;
    private final LedgerWork ledgerWork;
    private final Clock clock;

    ReadinessCheck(
            Revisions revisions,
            Narratives narratives,
            OwnParts ownParts,
            ReportClosing closing,
            Assignments assignments,
            LedgerWork ledgerWork,
            Clock clock) {
        this.revisions = revisions;
        this.narratives = narratives;
        this.ownParts = ownParts;
        this.closing = closing;
        this.assignments = assignments;
        this.ledgerWork = ledgerWork;
        this.clock = clock;
    }

    /** Of its newest revision; before the closing of the draft as of now. */
    public Readiness of(Report report) {
        Instant now = clock.instant();
        ReportContent content =
                revisions.latest(report.id()).map(v -> v.content()).orElseGet(() -> closing.draft(report));
        Instant cutOff = content.coverage().cutOff();
        List<Entry> items = new ArrayList<>();
        changed(report, cutOff).ifPresent(items::add);
        if (report.isConsolidated()) {
            newerReports(report).ifPresent(items::add);
            ownPart(report, content).ifPresent(items::add);
            differences(report, content).ifPresent(items::add);
        }
        unreported(report, content).ifPresent(items::add);
        gaps(report, content).ifPresent(items::add);
        noData(report, content).ifPresent(items::add);
        LocalDate day = Vietnam.dayOf(cutOff.minusNanos(1));
        return new Readiness(report.id(), report.state(), day, cutOff, now, List.copyOf(items));
    }

    /** Whether something that belongs into the figures as they stand is not in them; not of what is only planned. */
    public boolean isOutdated(Report report) {
        ReportContent content =
                revisions.latest(report.id()).map(v -> v.content()).orElseThrow();
        return changed(report, content.coverage().cutOff()).isPresent()
                || report.isConsolidated()
                        && (newerReports(report).isPresent()
                                || ownPart(report, content).isPresent());
    }

    /** The years to which the question {@link Code#NO_DATA} leads, the earliest first. */
    public List<Integer> yearsWithoutData(Report report) {
        return ledgerWork.yearsWithoutData(report);
    }

    private Optional<Entry> changed(Report report, Instant cutOff) {
        return entry(
                Code.CHANGED_SINCE_CLOSING,
                "%d cập nhật sau thời điểm chốt số liệu chưa có trong báo cáo; lấy lại số liệu nếu cần tính các cập nhật này.",
                link(report, "/assembly"),
                ledgerWork.since(report, cutOff));
    }

    private Optional<Entry> newerReports(Report report) {
        return report.isPlanned()
                ? Optional.empty()
                : entry(
                        Code.NEWER_REPORTS,
                        "%d báo cáo của cơ quan, đơn vị nộp sau khi lấy số liệu chưa được tổng hợp; lấy lại số liệu nếu cần"
                                + " tổng hợp các báo cáo này.",
                        link(report, "/assembly"),
                        revisions.outdated(List.of(report.id())).stream()
                                .map(o -> Detail.ofReport(o.source()))
                                .toList());
    }

    private Optional<Entry> ownPart(Report report, ReportContent content) {
        Narrative used = content.statements().stream()
                .filter(s -> s.report().equals(report.id()))
                .map(Statement::narrative)
                .findFirst()
                .orElse(Narrative.NONE);
        return used.equals(ownParts.of(report.id()))
                ? Optional.empty()
                : entry(
                        Code.OWN_PART_CHANGED,
                        "Phần của cơ quan đầu mối được sửa sau khi lấy số liệu; lấy lại số liệu để đưa vào báo cáo.",
                        link(report, "/assembly"),
                        List.of(Detail.ofReport(report.id())));
    }

    private static Optional<Entry> differences(Report report, ReportContent content) {
        return entry(
                Code.SIGNED_DIFFERENCES,
                "%d kết quả khác với báo cáo cơ quan đã ký chưa được quyết định; đang tính theo sổ theo dõi (xem phiếu kiểm soát số"
                        + " liệu).",
                link(report, "/signed-differences"),
                content.controlSheet() == null
                        ? List.of()
                        : content.controlSheet().differences().stream()
                                .filter(SignedDifference::waits)
                                .map(Detail::of)
                                .toList());
    }

    /** What the figures say of nobody, and of which nobody has said anything since. */
    private Optional<Entry> unreported(Report report, ReportContent content) {
        List<Detail> open = content.results().sections().stream()
                .flatMap(section -> section.tasks().stream())
                .flatMap(task -> task.assignments().stream()
                        .filter(a -> a.standing() == Standing.UNREPORTED)
                        .map(a -> new Detail(
                                a.id(),
                                a.version(),
                                null,
                                null,
                                task.number(),
                                task.title(),
                                a.agency(),
                                a.occurrence(),
                                a.status(),
                                null)))
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Set<String> answered = assignments.standings(report.plan(), null).stream()
                .filter(Assignments.Standing::reported)
                .map(Assignments.Standing::id)
                .collect(Collectors.toSet());
        return entry(
                Code.UNREPORTED,
                "%d nhiệm vụ được giao chưa có báo cáo; cần trả lời từng nhiệm vụ, hoặc trả lời tất cả một lần bằng phiếu cập"
                        + " nhật, rồi lấy lại số liệu.",
                link(report, "?format=xlsx"),
                open.stream().filter(d -> !answered.contains(d.assignment())).toList());
    }

    private Optional<Entry> gaps(Report report, ReportContent content) {
        List<Detail> gaps = asked(report.state().isOwed() ? narratives.completed(report.id(), content) : content);
        String titles = gaps.stream().map(Detail::title).collect(Collectors.joining("; "));
        return entry(
                Code.NARRATIVE_GAP,
                "%d phần của báo cáo chưa có lời văn: " + titles + ".",
                link(report, "/narrative"),
                gaps);
    }

    /** The parts that handing in asks for, as far as they are empty: the one list of them. */
    private static List<Detail> asked(ReportContent report) {
        Narrative words = report.narrative();
        Set<Part> edited = report.edited().stream().map(EditedPart::part).collect(Collectors.toSet());
        List<Detail> gaps = new ArrayList<>();
        if (!edited.contains(Part.STRENGTHS)) {
            ask(gaps, words.strengths(), "strengths", "Kết quả nổi bật");
        }
        if (!edited.contains(Part.LIMITATIONS)) {
            ask(gaps, words.limitations(), "limitations", "Tồn tại, hạn chế");
        }
        if (words.overdue() == null && !edited.contains(Part.CAUSES)) {
            ask(gaps, words.objectiveCauses(), "objectiveCauses", "Nguyên nhân khách quan");
            ask(gaps, words.subjectiveCauses(), "subjectiveCauses", "Nguyên nhân chủ quan");
        }
        return gaps;
    }

    private static void ask(List<Detail> gaps, String words, String field, String title) {
        if (words == null) {
            gaps.add(Detail.ofPart(field, title));
        }
    }

    private static Optional<Entry> noData(Report report, ReportContent content) {
        boolean blocks = report.kind().endsWith("_REVIEW");
        List<Detail> open = content.controlSheet() == null
                ? List.of()
                : content.controlSheet().noData().stream()
                        .map(q -> Detail.ofTask(q.task(), q.title()))
                        .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entry(
                        Code.NO_DATA,
                        "%d nhiệm vụ chưa có số liệu từ trước khi đăng ký kế hoạch; cần trả lời đã hoàn thành (ngày nào) hay chưa%s."
                                .formatted(open.size(), blocks ? ", rồi lấy lại số liệu mới nộp được" : ""),
                        open.size(),
                        link(report, "?format=html"),
                        blocks,
                        open));
    }

    private static Optional<Entry> entry(Code code, String sentence, String link, List<Detail> details) {
        return details.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Entry(code, sentence.formatted(details.size()), details.size(), link, false, details));
    }

    private static String link(Report report, String to) {
        return REPORTS + report.id() + to;
    }
}
