package vn.tiendo.report.render.document;

import java.util.List;
import java.util.OptionalInt;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.ReportContent.Coverage;
import vn.tiendo.report.content.head.ReportHeader;
import vn.tiendo.report.content.head.Signature;
import vn.tiendo.report.content.outline.Outline;
import vn.tiendo.report.content.outline.Part;
import vn.tiendo.report.render.document.OfficialDocument.Annex;
import vn.tiendo.report.render.document.OfficialDocument.Block;
import vn.tiendo.report.render.document.OfficialDocument.Kind;

/** Writes a report out in the order and wording of official reports (Decree 30/2020/NĐ-CP). */
public final class ReportDocumentWriter {

    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    private final ReportContent report;
    private final Reading reading;
    private final Coverage coverage;

    public ReportDocumentWriter(ReportContent report) {
        this.report = report;
        this.reading = new Reading(report);
        this.coverage = report.coverage();
    }

    public OfficialDocument write() {
        Opening opening = new Opening(reading);
        DocumentBody body = new DocumentBody();
        body.add(Kind.PARAGRAPH, opening.first());
        int number = 0;
        for (Outline.Chapter chapter : reading.outline().chapters()) {
            List<Block> blocks = chapter(chapter);
            if (!blocks.isEmpty()) {
                body.add(Kind.HEADING, ROMAN.get(number++) + ". " + VietnameseWording.upper(title(chapter)));
                body.addAll(blocks);
            }
        }
        body.add(Kind.PARAGRAPH, opening.last());
        return new OfficialDocument(
                report.draft() ? "DỰ THẢO - Số liệu chưa chốt" : null, header(), body.blocks(), annexes());
    }

    /** What comes next is named with its time, unless the outline names one. */
    private String title(Outline.Chapter chapter) {
        boolean next = chapter.sections().stream().anyMatch(s -> s.part() == Part.NEXT_YEAR)
                && chapter.title().chars().noneMatch(Character::isDigit);
        return next ? chapter.title() + " " + reading.ahead() : chapter.title();
    }

    /** Its sections of which there is something, numbered where it can have several. */
    private List<Block> chapter(Outline.Chapter chapter) {
        DocumentBody body = new DocumentBody();
        boolean alone = chapter.sections().size() == 1;
        for (Outline.Section section : chapter.sections()) {
            DocumentBody part = new DocumentBody();
            write(section.part(), part, alone);
            if (!part.isEmpty()) {
                if (!alone) {
                    body.numbered(section.heading());
                }
                body.addAll(part.blocks());
            }
        }
        return body.blocks();
    }

    /** A part by itself. */
    List<Block> part(Part part) {
        DocumentBody body = new DocumentBody();
        write(part, body, false);
        return body.blocks();
    }

    private void write(Part part, DocumentBody body, boolean alone) {
        AssessmentPart assessment = new AssessmentPart(reading, body);
        switch (part) {
            case DIRECTION -> new DirectionPart(reading, body).write();
            case RESULTS -> new GeneralResults(reading, body).write();
            case TASKS -> new PillarResults(reading, body).write();
            case TARGETS -> new TargetsPart(reading, body).write();
            case COORDINATION -> coordination(body);
            case FUNDING -> funding(body);
            case STRENGTHS -> assessment.strengths();
            case DIFFICULTIES -> assessment.difficulties();
            case LIMITATIONS -> assessment.limitations();
            case CAUSES -> assessment.causes();
            case NEXT_YEAR -> new NextYearPart(reading, body).write();
            case PROPOSALS -> new ProposalsPart(reading, body).write(alone);
        }
    }

    /** What coordinating agencies have noted of their part. */
    private void coordination(DocumentBody body) {
        TaskProse prose = new TaskProse(null);
        List<String> edited = reading.edited(Part.COORDINATION).orElse(null);
        if (edited != null) {
            edited.forEach(body::paragraphs);
            return;
        }
        reading.tasks().forEach(task -> task.contributions()
                .forEach(c -> body.add(
                        Kind.ITEM,
                        "%s (nhiệm vụ “%s”): %s"
                                .formatted(Reading.name(c.agency()), Reading.brief(task.title()), prose.account(c)))));
    }

    /** What the writer says of the money, and of those below who has said what. */
    private void funding(DocumentBody body) {
        body.paragraphs(report.narrative().funding());
        List<String> edited = reading.edited(Part.FUNDING).orElse(null);
        if (edited != null) {
            edited.forEach(body::paragraphs);
            return;
        }
        report.statements().stream()
                .filter(s -> s.narrative().funding() != null)
                .forEach(s -> body.add(
                        Kind.ITEM,
                        Reading.name(s.agency()) + ": "
                                + VietnameseWording.sentence(String.join(
                                        " ", s.narrative().funding().lines().toList()))));
    }

    private OfficialDocument.Header header() {
        ReportHeader h = report.header();
        Signature signed = report.signature();
        return new OfficialDocument.Header(
                VietnameseWording.upper(h.parent()),
                VietnameseWording.upper(reading.issuer()),
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

    private static List<String> addressees(ReportHeader header) {
        if (header.addressee() == null) {
            return List.of();
        }
        return List.of(
                header.through() == null ? header.addressee() : header.addressee() + " (qua " + header.through() + ")");
    }

    /** Blank until the clerical office has given it; the number comes with its symbol or without. */
    private static String number(ReportHeader header, Signature signed) {
        return signed == null
                ? Symbol.blank(header.symbol())
                : "Số: " + Symbol.numbered(signed.number(), header.symbol());
    }

    private String day(Signature signed) {
        return signed == null
                ? "ngày       tháng       năm " + coverage.effective().getYear()
                : DateWords.spelt(signed.date());
    }

    private List<Annex> annexes() {
        return AnnexTables.of(report).stream()
                .map(annex -> annex(annex, AnnexTables.number(report, annex)))
                .toList();
    }

    private Annex annex(AnnexTables.Annexed annex, String number) {
        String day = "số liệu tính đến ngày " + DateWords.day(report.coverage().lastDay());
        return switch (annex) {
            case TASKS ->
                new Annex(
                        number, "TỔNG HỢP KẾT QUẢ THỰC HIỆN NHIỆM VỤ", attached(day), true, AnnexTables.tasks(report));
            case REPORTERS ->
                new Annex(
                        number,
                        "TÌNH HÌNH NỘP BÁO CÁO CỦA CÁC CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG",
                        attached(day.substring("số liệu ".length())),
                        false,
                        AnnexTables.reporters(report));
            case TARGETS ->
                new Annex(number, targets(), attached(isMeasured() ? day : null), false, AnnexTables.targets(report));
            case ACTS ->
                new Annex(
                        number,
                        "DANH MỤC VĂN BẢN CHỈ ĐẠO, TRIỂN KHAI",
                        attached(null),
                        false,
                        AnnexTables.acts(report));
        };
    }

    private boolean isMeasured() {
        return TargetsPart.shown(report).stream().anyMatch(TargetsPart::isKnown);
    }

    private String targets() {
        OptionalInt year = AnnexTables.yearOfAll(report);
        return (isMeasured() ? "TÌNH HÌNH THỰC HIỆN CHỈ TIÊU" : "DANH MỤC CHỈ TIÊU")
                + (year.isPresent() ? " ĐẾN NĂM " + year.getAsInt() : "");
    }

    /** "(Kèm theo Báo cáo số 05/BC-SNV ngày 12 tháng 11 năm 2026 của Sở Nội vụ; ...)"; a draft has gaps for number and day. */
    private String attached(String day) {
        Signature signed = report.signature();
        return "(Kèm theo Báo cáo %s %s của %s%s)"
                .formatted(
                        "số "
                                + number(report.header(), signed)
                                        .substring("Số: ".length())
                                        .stripLeading()
                                        .replaceFirst("^/", "      /"),
                        day(signed),
                        reading.issuer(),
                        day == null ? "" : "; " + day);
    }
}
