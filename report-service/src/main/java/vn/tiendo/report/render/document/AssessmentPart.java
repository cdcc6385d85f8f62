package vn.tiendo.report.render.document;

import java.util.function.Function;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.DifficultyLine;
import vn.tiendo.report.content.Narrative;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.Coverage;
import vn.tiendo.report.content.ReportContent.Remark;
import vn.tiendo.report.content.ReportContent.Work;
import vn.tiendo.report.content.Statement;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.render.document.OfficialDocument.Kind;

/** Writes parts V to VIII: what is difficult, what is proposed, the money, and what comes next. Who said what is kept. */
final class AssessmentPart {

    private final ReportContent report;
    private final Coverage coverage;
    private final DocumentBody documentBody;

    AssessmentPart(ReportContent report, DocumentBody documentBody) {
        this.report = report;
        this.coverage = report.coverage();
        this.documentBody = documentBody;
    }

    void write() {
        difficulties();
        proposals();
        funding();
        nextYear();
    }

    private void difficulties() {
        documentBody.add(Kind.HEADING, "V. KHÓ KHĂN, VƯỚNG MẮC");
        if (report.difficulties().isEmpty() && isSilent(Narrative::difficulties)) {
            documentBody.add(Kind.PARAGRAPH, "Chưa ghi nhận khó khăn, vướng mắc.");
        }
        report.difficulties().forEach(d -> documentBody.add(Kind.ITEM, whose(d) + ": " + account(d)));
        own(report.narrative().difficulties(), Narrative::difficulties);
    }

    private String whose(DifficultyLine d) {
        String agency = d.agency() == null ? "Ủy ban nhân dân tỉnh" : d.agency().name();
        if (d.task() == null) {
            return isConsolidated() ? agency : "Chung";
        }
        return isConsolidated() ? agency + ", nhiệm vụ " + d.task() : "Nhiệm vụ " + d.task();
    }

    private static String account(DifficultyLine d) {
        StringBuilder text = new StringBuilder(VietnameseWording.sentence(d.text()));
        if (d.proposal() != null) {
            text.append(" Đề xuất: ").append(VietnameseWording.sentence(d.proposal()));
        }
        for (DifficultyLine.Answer answer : d.answers()) {
            text.append(" %s trả lời ngày %s: %s"
                    .formatted(
                            answer.by() == null
                                    ? "Ủy ban nhân dân tỉnh"
                                    : answer.by().name(),
                            DateWords.day(answer.on()),
                            VietnameseWording.sentence(answer.text())));
        }
        if (d.escalatedTo() != null) {
            text.append(" Đã chuyển: ").append(VietnameseWording.sentence(d.escalatedTo()));
        }
        return text.append("CLOSED".equals(d.state()) ? " Đã kết thúc." : "").toString();
    }

    private void proposals() {
        documentBody.add(Kind.HEADING, "VI. ĐỀ XUẤT, KIẾN NGHỊ");
        if (report.proposals().isEmpty() && isSilent(Narrative::proposals)) {
            documentBody.add(Kind.PARAGRAPH, "Chưa có đề xuất, kiến nghị.");
        }
        for (Remark r : report.proposals()) {
            String task = isConsolidated() ? r.agency().name() + ", nhiệm vụ " + r.task() : "Nhiệm vụ " + r.task();
            documentBody.add(Kind.ITEM, task + ": " + VietnameseWording.sentence(r.text()));
        }
        own(report.narrative().proposals(), Narrative::proposals);
    }

    private void funding() {
        documentBody.add(Kind.HEADING, "VII. KINH PHÍ THỰC HIỆN");
        String plan = report.funding().plan();
        documentBody.add(
                Kind.PARAGRAPH,
                plan == null
                        ? "Kế hoạch không quy định riêng về kinh phí."
                        : "Theo Kế hoạch: " + VietnameseWording.sentence(plan));
        own(report.narrative().funding(), Narrative::funding);
    }

    /** The reporter's own words, and under each agency's name what it says in its report. */
    private void own(String words, Function<Narrative, String> part) {
        documentBody.paragraphs(words);
        for (Statement s : report.statements()) {
            String said = part.apply(s.narrative());
            if (said != null) {
                documentBody.add(Kind.ITEM, s.agency().name() + ": " + VietnameseWording.sentence(said));
            }
        }
    }

    private boolean isSilent(Function<Narrative, String> part) {
        return part.apply(report.narrative()) == null
                && report.statements().stream().allMatch(s -> part.apply(s.narrative()) == null);
    }

    private void nextYear() {
        documentBody.add(Kind.HEADING, "VIII. NHIỆM VỤ NĂM " + report.nextYear().year());
        if (report.nextYear().work().isEmpty()) {
            documentBody.add(Kind.PARAGRAPH, "Không còn nhiệm vụ phải tiếp tục thực hiện.");
        }
        documentBody.items(report.nextYear().work().stream()
                .map(w -> w.task() + ". " + w.title().replaceFirst("\\.$", "") + " (" + when(w) + ")")
                .toList());
        own(report.narrative().nextYear(), Narrative::nextYear);
    }

    private String when(Work work) {
        if (work.recurring()) {
            return work.due() == null ? "thực hiện thường xuyên" : "hằng năm, hạn " + DateWords.day(work.due());
        }
        boolean ahead = work.due().isAfter(coverage.closing());
        return (ahead ? "tiếp tục thực hiện, hạn " : "tiếp tục thực hiện, đã quá hạn ") + DateWords.day(work.due());
    }

    private boolean isConsolidated() {
        return coverage.level() == Obligation.Level.CONSOLIDATED;
    }
}
