package vn.tiendo.report.render;

import java.util.List;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.Coverage;
import vn.tiendo.report.content.ReportContent.Header;
import vn.tiendo.report.content.Signature;
import vn.tiendo.report.ledger.Obligation;
import vn.tiendo.report.render.Manuscript.Annex;
import vn.tiendo.report.render.Manuscript.Kind;

/** Writes a report out in the order and wording of official reports (Decree 30/2020/NĐ-CP). */
final class Clerk {

    private final ReportContent report;
    private final Coverage coverage;

    Clerk(ReportContent report) {
        this.report = report;
        this.coverage = report.coverage();
    }

    Manuscript write() {
        Body body = new Body();
        new Opening(report, body).write();
        new Findings(report, body).write();
        new Opinions(report, body).write();
        body.add(Kind.PARAGRAPH, closingWords());
        return new Manuscript(
                report.draft() ? "DỰ THẢO - Số liệu chưa chốt" : null, header(), body.blocks(), annexes());
    }

    private Manuscript.Header header() {
        Header h = report.header();
        Signature signed = report.signature();
        return new Manuscript.Header(
                Words.upper(h.parent()),
                Words.upper(h.issuer()),
                number(h, signed),
                h.place() + ", " + day(signed),
                h.title(),
                h.subject(),
                addressees(h),
                signed == null || signed.authority() == null ? h.authority() : signed.authority(),
                h.layout() != null ? null : signed == null || signed.post() == null ? h.post() : signed.post(),
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
        return signed == null
                ? Symbol.blank(header.symbol())
                : "Số: " + Symbol.numbered(signed.number(), header.symbol());
    }

    private String day(Signature signed) {
        return signed == null
                ? "ngày       tháng       năm " + coverage.closing().getYear()
                : DateWords.spelt(signed.date());
    }

    private String closingWords() {
        String addressee = report.header().addressee();
        return addressee == null
                ? "Trên đây là báo cáo " + Words.lower(report.header().subject()) + "./."
                : "Trên đây là báo cáo %s, kính trình %s xem xét, chỉ đạo./."
                        .formatted(Words.lower(report.header().subject()), addressee);
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
