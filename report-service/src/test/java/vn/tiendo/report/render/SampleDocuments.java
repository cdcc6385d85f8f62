package vn.tiendo.report.render;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tiendo.report.render.document.OfficialDocument;
import vn.tiendo.report.render.document.OfficialDocument.Annex;
import vn.tiendo.report.render.document.OfficialDocument.Block;
import vn.tiendo.report.render.document.OfficialDocument.Column;
import vn.tiendo.report.render.document.OfficialDocument.Header;
import vn.tiendo.report.render.document.OfficialDocument.Kind;
import vn.tiendo.report.render.document.OfficialDocument.Table;
import vn.tiendo.report.render.document.OfficialDocumentTest;
import vn.tiendo.report.render.document.VietnameseWording;

/** SampleDocuments for the tests of what lays them out. */
public final class SampleDocuments {

    private static final List<Column> COLUMNS = List.of(
            Column.centred("STT", 5),
            Column.text("Nội dung", 25),
            Column.text("Chủ trì", 15),
            Column.text("Phối hợp", 13),
            Column.text("Thời gian", 10),
            Column.text("Kết quả", 20),
            Column.text("Tình trạng", 12));

    private SampleDocuments() {}

    /** Not signed yet. */
    public static OfficialDocument firstLevel() {
        return OfficialDocument.of(
                OfficialDocumentTest.report(OfficialDocumentTest.SAMPLE.firstLevel(), "so-noi-vu", Instant.MAX));
    }

    /** Signed, with two annexes. */
    public static OfficialDocument consolidated() {
        OfficialDocument m = withEveryKind(OfficialDocument.of(OfficialDocumentTest.report(
                OfficialDocumentTest.SAMPLE.consolidated(), "so-khoa-hoc-va-cong-nghe", Instant.MAX)));
        Header h = m.header();
        Header signed = new Header(
                h.parent(),
                h.issuer(),
                "Số: 05/BC-SKHCN",
                "Quảng Ninh, ngày 20 tháng 11 năm 2026",
                h.title(),
                h.subject(),
                h.addressees(),
                "KT. GIÁM ĐỐC",
                "PHÓ GIÁM ĐỐC",
                "Nguyễn Văn Bình",
                List.of("Như trên", "Các sở, ban, ngành có tên tại Phụ lục II", "Lưu: VT, KHCN"));
        return new OfficialDocument(null, signed, m.body(), m.annexes());
    }

    /** With what so small a report has not: the heading of a group, and a table, under "2.". */
    public static OfficialDocument withEveryKind(OfficialDocument m) {
        List<Block> body = new ArrayList<>(m.body());
        int second = 0;
        while (!body.get(second).text().startsWith("2. ")) {
            second++;
        }
        body.add(second + 1, Block.of(Kind.POINT, "a) Nâng cao nhận thức"));
        body.add(
                second + 1,
                Block.of(new Table(
                        List.of(Column.text("Nhóm nhiệm vụ", 5), Column.number("Tổng số", 2)),
                        List.of(List.of("Nhận thức", "1"), List.of("Tổng cộng", "1")),
                        false)));
        return new OfficialDocument(m.notice(), m.header(), body, m.annexes());
    }

    /** The same with as many tasks: a point for a hundred of them, an item and three subitems for each, and its row in annex I. */
    public static OfficialDocument withTasks(int tasks) {
        OfficialDocument m = consolidated();
        List<Block> body = new ArrayList<>(m.body());
        Block closing = body.remove(body.size() - 1);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= tasks; i++) {
            if (i % 100 == 1) {
                body.add(Block.of(
                        Kind.POINT,
                        VietnameseWording.letter(i / 100) + ") Mục " + (i / 100 + 1) + ": Trọng dụng nhân tài."));
            }
            body.add(Block.of(Kind.ITEM, "Nhiệm vụ " + i + ": Ban hành chính sách thu hút, trọng dụng trí thức trẻ."));
            for (int year = 2024; year <= 2026; year++) {
                body.add(Block.of(Kind.SUBITEM, account(i, year)));
            }
            rows.add(row(i));
        }
        body.add(closing);
        List<Annex> annexes = new ArrayList<>(m.annexes());
        Annex first = annexes.get(0);
        annexes.set(
                0, new Annex(first.number(), first.title(), first.attached(), true, new Table(COLUMNS, rows, false)));
        return new OfficialDocument(null, m.header(), body, annexes);
    }

    private static String account(int task, int year) {
        return ("Năm %d, hạn 31/12/%d: hoàn thành đúng hạn - Sở Nội vụ; Sở Tài chính. Mở %d lớp, 120 học viên."
                        + " Văn bản, tài liệu: số %d/BC-SNV ngày 01/10/%d của Sở Nội vụ.")
                .formatted(year, year, task, task, year);
    }

    private static List<String> row(int task) {
        return List.of(
                String.valueOf(task),
                "II." + task + ". Ban hành chính sách thu hút, trọng dụng trí thức trẻ",
                "Sở Nội vụ; Sở Tài chính",
                "Các sở, ban, ngành, địa phương",
                "Năm 2026",
                "Sở Nội vụ: Mở " + task + " lớp, 120 học viên.\nSở Tài chính: Đã bố trí kinh phí.",
                "2 chưa thực hiện;\n1 hoàn thành đúng hạn");
    }

    /** A draft of a letter to several. */
    public static OfficialDocument letter() {
        Header h = consolidated().header();
        Header letter = new Header(
                h.parent(),
                h.issuer(),
                "Số:        /SKHCN-VP",
                "Quảng Ninh, ngày       tháng       năm 2026",
                null,
                "V/v đôn đốc báo cáo kết quả thực hiện Kế hoạch số 205/KH-UBND năm 2026",
                List.of("Sở Nội vụ", "Sở Tài chính"),
                null,
                "GIÁM ĐỐC",
                null,
                List.of("Như trên", "Lưu: VT"));
        List<Block> body = List.of(
                Block.of(Kind.PARAGRAPH, "Đến nay các cơ quan có tên trên chưa nộp báo cáo."),
                Block.of(Kind.PARAGRAPH, "Đề nghị các cơ quan khẩn trương thực hiện./."));
        return new OfficialDocument("DỰ THẢO - Số liệu chưa chốt", letter, body, List.of());
    }

    /** Texts that no official would write, everywhere. */
    public static OfficialDocument hostile() {
        List<String> texts = new ArrayList<>();
        texts.add(IntStream.range(0, 0x100).mapToObj(Character::toString).collect(Collectors.joining()));
        texts.add("\uD800 lẻ \uDC00\uD800 " + "\uFFFE\uFFFF\uFEFF\uFFFD");
        texts.add("😀 漢字 한국어 עברית العربية ไทย");
        texts.add("\u202Eđảo ngược\u202C \u200Ftrái\u200E \u2066x\u2069 a\u200Bb\u00ADc");
        texts.add("x".repeat(3000));
        texts.add("<script>&amp;</script> ]]> %s %n \\( ) ${x} {m}");
        texts.add("dòng\r\nmới\n\n\nnữa\u2028rồi\u2029thôi\u0085xong\tthẻ");
        texts.add("Tie\u0302\u0301ng Vie\u0323\u0302t o\u031B\u0309 Ho\u0300a Bi\u0300nh");
        texts.add("a\u0301".repeat(200) + "\u0301\u0301\u0301");
        texts.add("");
        texts.add(" ");
        List<Block> body = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            texts.forEach(text -> body.add(
                    kind == Kind.TABLE ? Block.of(table(texts, kind.ordinal() % 2 == 0)) : Block.of(kind, text)));
        }
        String all = String.join(" ", texts);
        return new OfficialDocument(
                all,
                new Header(all, all, all, all, all, all, texts, all, all, all, texts),
                body,
                List.of(
                        new Annex(all, all, all, true, table(texts, false)),
                        new Annex("", "", "", false, table(texts, true))));
    }

    private static Table table(List<String> texts, boolean narrow) {
        List<Column> columns = List.of(Column.centred("STT", 1), Column.text("Nội dung", 20), Column.number("Số", 1));
        return new Table(
                columns, texts.stream().map(t -> Collections.nCopies(3, t)).toList(), narrow);
    }
}
