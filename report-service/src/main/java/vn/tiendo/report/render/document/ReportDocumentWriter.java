package vn.tiendo.report.render.document;

import java.util.List;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.Coverage;
import vn.tiendo.report.content.ReportContent.Header;
import vn.tiendo.report.content.Signature;
import vn.tiendo.report.ledger.entry.Obligation;
import vn.tiendo.report.render.document.OfficialDocument.Annex;
import vn.tiendo.report.render.document.OfficialDocument.Kind;

/** Writes a report out in the order and wording of official reports (Decree 30/2020/NĐ-CP). */
public final class ReportDocumentWriter {

    private final ReportContent report;
    private final Coverage coverage;

    public ReportDocumentWriter(ReportContent report) {
        this.report = report;
        this.coverage = report.coverage();
    }

    public OfficialDocument write() {
        DocumentBody documentBody = new DocumentBody();
        new DirectionPart(report, documentBody).write();
        new ResultsPart(report, documentBody).write();
        new AssessmentPart(report, documentBody).write();
        documentBody.add(Kind.PARAGRAPH, closingWords());
        return new OfficialDocument(
                report.draft() ? "DỰ THẢO - Số liệu chưa chốt" : null, header(), documentBody.blocks(), annexes());
    }

    private OfficialDocument.Header header() {
        Header h = report.header();
        Signature signed = report.signature();
        return new OfficialDocument.Header(
                VietnameseWording.upper(h.parent()),
                VietnameseWording.upper(h.issuer()),
                number(h, signed),
                h.place() + ", " + day(signed),
                h.title(),
                h.subject(),
                addressees(h),
                signed == null || signed.authority() == null ? h.authority() : signed.authority(),
                signed == null || signed.post() == null ? h.post() : signed.post(),
                signed == null ? null : signed.signer(),
                h.recipients());
    }

    private static List<String> addressees(Header header) {
        if (header.addressee() == null) {
            return List.of();
        }
        return List.of(
                header.through() == null ? header.addressee() : header.addressee() + " (qua " + header.through() + ")");
    }

    /** Blank until the clerical office has given it; the number comes with its symbol or without. */
    private static String number(Header header, Signature signed) {
        if (signed == null) {
            return "Số:        /" + header.symbol();
        }
        String number = signed.number().contains("/") ? signed.number() : signed.number() + "/" + header.symbol();
        return "Số: " + (number.matches("\\d/.*") ? "0" + number : number);
    }

    private String day(Signature signed) {
        return signed == null
                ? "ngày       tháng       năm " + coverage.closing().getYear()
                : DateWords.spelt(signed.date());
    }

    private String closingWords() {
        String addressee = report.header().addressee();
        return addressee == null
                ? "Trên đây là báo cáo "
                        + VietnameseWording.lower(report.header().subject()) + "./."
                : "Trên đây là báo cáo %s, kính trình %s xem xét, chỉ đạo./."
                        .formatted(VietnameseWording.lower(report.header().subject()), addressee);
    }

    /** Annexes have Roman numbers when there are two. */
    private List<Annex> annexes() {
        String attached = attached();
        String tasks = "BẢNG TỔNG HỢP NHIỆM VỤ";
        return !isConsolidated()
                ? List.of(new Annex("Phụ lục", tasks, attached, true, Tables.tasks(report)))
                : List.of(
                        new Annex("Phụ lục I", tasks, attached, true, Tables.tasks(report)),
                        new Annex(
                                "Phụ lục II",
                                "TÌNH HÌNH NỘP BÁO CÁO CỦA CÁC CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG",
                                attached,
                                false,
                                Tables.reporters(report.reporters())));
    }

    /** "(Kèm theo Báo cáo số 05/BC-SNV ngày 12 tháng 11 năm 2026 của Sở Nội vụ)"; without number and day while it has none. */
    private String attached() {
        Signature signed = report.signature();
        String document = signed == null
                ? ""
                : " số " + number(report.header(), signed).substring("Số: ".length()) + " "
                        + DateWords.spelt(signed.date());
        return "(Kèm theo Báo cáo" + document + " của " + report.header().issuer() + ")";
    }

    private boolean isConsolidated() {
        return coverage.level() == Obligation.Level.CONSOLIDATED;
    }
}
