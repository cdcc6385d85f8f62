package vn.tiendo.report.render.document;

import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.Coverage;
import vn.tiendo.report.content.ReportContent.Direction;
import vn.tiendo.report.render.document.OfficialDocument.Kind;

/** Writes part I: where the work comes from, and what the figures hold for. */
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
        direction();
    }

    private void direction() {
        Direction d = report.direction();
        documentBody.add(Kind.HEADING, "I. TÌNH HÌNH CHỈ ĐẠO, TRIỂN KHAI");
        documentBody.add(
                Kind.PARAGRAPH,
                "%s báo cáo kết quả thực hiện %s“%s” (văn bản %s%s %s của %s) trong kỳ từ ngày %s đến hết ngày %s."
                        .formatted(
                                report.header().issuer(),
                                d.title().startsWith("Kế hoạch") ? "" : "Kế hoạch ",
                                d.title(),
                                d.number().startsWith("/") ? "để trống số, ký hiệu " : "số ",
                                d.number().startsWith("/") ? d.number().substring(1) : d.number(),
                                DateWords.partial(d.date()),
                                d.issuer(),
                                DateWords.day(coverage.from()),
                                DateWords.day(coverage.closing())));
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
        figures();
    }

    /** Where the figures come from, and how far they can be relied on. */
    private void figures() {
        String moment = DateWords.until(coverage.cutOff());
        if (coverage.complete()) {
            documentBody.add(Kind.PARAGRAPH, "Số liệu được chốt đến " + moment + ".");
        } else if (coverage.asOf() != null) {
            documentBody.add(
                    Kind.PARAGRAPH,
                    "Số liệu tính đến %s; cập nhật sau thời điểm này có thể chưa được tổng hợp."
                            .formatted(DateWords.until(coverage.asOf())));
        } else {
            documentBody.add(
                    Kind.PARAGRAPH,
                    "Số liệu lập cho thời điểm %s có thể chưa đầy đủ: hệ thống chưa xác nhận đã nhận đủ cập nhật."
                            .formatted(moment));
        }
        if (coverage.reconciliation() != null) {
            documentBody.add(Kind.PARAGRAPH, VietnameseWording.reconciliation(coverage.reconciliation()));
        }
        if (coverage.assembledLate()) {
            documentBody.add(
                    Kind.PARAGRAPH,
                    "Báo cáo được hệ thống tổng hợp lúc %s, muộn hơn thời điểm chốt số liệu; số liệu vẫn lấy theo thời điểm chốt."
                            .formatted(DateWords.until(coverage.assembledAt())));
        }
        if (coverage.source().equals("DEFAULT")) {
            documentBody.add(
                    Kind.PARAGRAPH, "Kế hoạch không quy định chế độ báo cáo này; báo cáo lập theo chế độ mặc định.");
        }
        documentBody.add(
                Kind.PARAGRAPH,
                "Thời hạn báo cáo%s: %s."
                        .formatted(
                                coverage.dueSource().equals("DEFAULT")
                                        ? " (mặc định, do Kế hoạch không ấn định ngày)"
                                        : "",
                                coverage.nominal().equals(coverage.effective())
                                                && !Boolean.FALSE.equals(coverage.calendarAnnounced())
                                        ? "ngày " + DateWords.day(coverage.effective())
                                        : "ngày %s; %s"
                                                .formatted(
                                                        DateWords.day(coverage.nominal()),
                                                        coverage.dueReason().replaceFirst("\\.$", ""))));
    }
}
