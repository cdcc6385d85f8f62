package vn.tiendo.report.render.document;

import java.util.List;
import vn.tiendo.report.assembly.SubmissionLetter;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.Outcome;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReporterLine;
import vn.tiendo.report.content.head.ReportHeader;
import vn.tiendo.report.render.document.OfficialDocument.Kind;

/** Writes out the draft of the tờ trình with which a report is laid before the committee that issues it. */
final class SubmissionLetterWriter {

    private final SubmissionLetter letter;
    private final ReportContent report;
    private final Reading reading;

    SubmissionLetterWriter(SubmissionLetter letter) {
        this.letter = letter;
        this.report = letter.report();
        this.reading = new Reading(report);
    }

    OfficialDocument write() {
        ReportHeader h = letter.header();
        DocumentBody body = new DocumentBody();
        body.add(
                Kind.PARAGRAPH,
                "%s; trên cơ sở %s, %s đã tổng hợp, xây dựng dự thảo báo cáo của %s gửi %s."
                        .formatted(
                                VietnameseWording.clause(new Opening(reading).basis()),
                                received(),
                                h.issuer(),
                                reading.issuer(),
                                report.header().addressee()));
        body.add(Kind.PARAGRAPH, "Tóm tắt kết quả: " + GeneralResults.figures(report));
        body.add(
                Kind.PARAGRAPH,
                "%s kính trình %s xem xét, ký ban hành Báo cáo kết quả thực hiện %s trong %s (kèm theo dự thảo báo cáo và các phụ lục)./."
                        .formatted(h.issuer(), h.addressee(), new Opening(reading).work(), reading.period()));
        return new OfficialDocument(
                null,
                new OfficialDocument.Header(
                        VietnameseWording.upper(h.parent()),
                        VietnameseWording.upper(h.issuer()),
                        "Số:        /" + h.symbol(),
                        h.place() + ", ngày       tháng       năm "
                                + Vietnam.dayOf(letter.asOf()).getYear(),
                        h.title(),
                        h.subject(),
                        List.of(h.addressee()),
                        h.authority(),
                        h.post(),
                        null,
                        h.recipients()),
                body.blocks(),
                List.of());
    }

    /** Who has reported, and how many have not: who signs has to know. What stands for many bodies is none of them. */
    private String received() {
        List<ReporterLine> asked = report.reporters() == null
                ? List.of()
                : report.reporters().stream()
                        .filter(r -> r.outcome() != null
                                && !Boolean.TRUE.equals(r.focal())
                                && !Reading.isPlaceholder(r.agency()))
                        .toList();
        long in = asked.stream()
                .filter(r -> r.outcome() == Outcome.ON_TIME || r.outcome() == Outcome.LATE)
                .count();
        if (asked.isEmpty() || in == asked.size()) {
            return "báo cáo của các cơ quan, đơn vị, địa phương";
        }
        return "báo cáo của %s/%s cơ quan, đơn vị cấp tỉnh (các cơ quan, đơn vị, địa phương chưa nộp tại %s của dự thảo báo cáo)"
                .formatted(
                        FigureWords.two((int) in),
                        FigureWords.two(asked.size()),
                        AnnexTables.number(report, AnnexTables.Annexed.REPORTERS));
    }
}
