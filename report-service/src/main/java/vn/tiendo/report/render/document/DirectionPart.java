package vn.tiendo.report.render.document;

import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.Coverage;
import vn.tiendo.report.content.ReportContent.Direction;
import vn.tiendo.report.render.document.OfficialDocument.Kind;

/** Writes part I: where the work comes from. */
final class DirectionPart {

    private final ReportContent report;
    private final Coverage coverage;
    private final DocumentBody documentBody;

    DirectionPart(ReportContent report, DocumentBody documentBody) {
        this.report = report;
        this.coverage = report.coverage();
        this.documentBody = documentBody;
    }

    void write() {
        Direction d = report.direction();
        documentBody.add(Kind.HEADING, "I. TÌNH HÌNH CHỈ ĐẠO, TRIỂN KHAI");
        documentBody.add(
                Kind.PARAGRAPH,
                "%s báo cáo kết quả thực hiện %s“%s” (văn bản số %s %s của %s) trong kỳ từ ngày %s đến hết ngày %s."
                        .formatted(
                                report.header().issuer(),
                                d.title().startsWith("Kế hoạch") ? "" : "Kế hoạch ",
                                d.title(),
                                d.number().startsWith("/") ? "....." + d.number() : d.number(),
                                DateWords.partial(d.date()),
                                d.issuer(),
                                DateWords.day(coverage.from()),
                                DateWords.day(VietnameseWording.closing(report))));
        if (d.issuedByFormerProvince() != null) {
            documentBody.add(
                    Kind.PARAGRAPH,
                    "Kế hoạch do tỉnh %s ban hành trước khi hợp nhất; tỉnh %s tiếp tục thực hiện và báo cáo."
                            .formatted(
                                    d.issuedByFormerProvince(), report.header().place()));
        }
        if (!d.legalBases().isEmpty()) {
            documentBody.add(Kind.PARAGRAPH, "Kế hoạch được xây dựng, ban hành trên cơ sở các văn bản sau:");
            documentBody.items(
                    d.legalBases().stream().map(VietnameseWording::legalBasis).toList());
        }
        documentBody.add(
                Kind.PARAGRAPH,
                "Cơ quan đầu mối theo dõi, tổng hợp việc thực hiện: " + VietnameseWording.names(d.focalAgency()) + ".");
        documentBody.paragraphs(report.narrative().direction());
    }
}
