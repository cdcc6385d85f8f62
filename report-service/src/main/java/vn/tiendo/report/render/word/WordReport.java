package vn.tiendo.report.render.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import vn.tiendo.report.render.document.OfficialDocument;
import vn.tiendo.report.render.document.OfficialDocument.Annex;
import vn.tiendo.report.render.document.OfficialDocument.Block;
import vn.tiendo.report.render.document.OfficialDocument.Header;
import vn.tiendo.report.render.word.WordTables.Size;
import vn.tiendo.report.render.word.WordXml.Page;

/**
 * A document as a Word file, laid out after Decree 30/2020/NĐ-CP, appendix I: A4 with margins of 20, 15, 20 and 30 mm, Times New
 * Roman, annexes on pages that are numbered on their own. The same document gives the same bytes.
 */
public final class WordReport {

    private static final Page MAIN = Page.PORTRAIT;
    // The national title must not wrap: at 12 points it takes 88 mm.
    private static final int RIGHT_COLUMN = 5_499;
    private static final int LEFT_COLUMN = MAIN.textWidth() - RIGHT_COLUMN;
    // Of "Độc lập - Tự do - Hạnh phúc" in 13 points bold: 159 points.
    private static final int MOTTO = 3_182;
    // Average width of a bold capital and of a bold letter, in parts of the size of the font.
    private static final double CAPITAL = 0.62;
    private static final double LETTER = 0.48;
    private static final LocalDateTime NO_MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final List<String[]> STATIC_PARTS = List.of(
            new String[] {"[Content_Types].xml", "content-types.xml"},
            new String[] {"_rels/.rels", "package-relations.xml"},
            new String[] {"word/_rels/document.xml.rels", "document-relations.xml"},
            new String[] {"word/styles.xml", "styles.xml"},
            new String[] {"word/settings.xml", "settings.xml"},
            new String[] {"word/header-number.xml", "header-number.xml"},
            new String[] {"word/header-blank.xml", "header-blank.xml"});

    private final OfficialDocument report;
    private final WordXml word;
    private final WordTables tables;
    private String heading;

    private WordReport(OfficialDocument report, OutputStream out) throws XMLStreamException {
        this.report = report;
        this.word = new WordXml(out);
        this.tables = new WordTables(word);
    }

    /**
     * @param made the file's own moment, for its properties
     */
    public static byte[] render(OfficialDocument report, Instant made) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String[] part : STATIC_PARTS) {
                begin(zip, part[0]);
                try (InputStream in = WordReport.class.getResourceAsStream("/docx/" + part[1])) {
                    in.transferTo(zip);
                }
            }
            begin(zip, "docProps/core.xml");
            zip.write(properties(report.header(), made).getBytes(StandardCharsets.UTF_8));
            begin(zip, "docProps/app.xml");
            zip.write(application(report.header()).getBytes(StandardCharsets.UTF_8));
            begin(zip, "word/document.xml");
            new WordReport(report, zip).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_MOMENT);
        zip.putNextEntry(entry);
    }

    private static String properties(Header header, Instant made) {
        Instant second = made.truncatedTo(ChronoUnit.SECONDS);
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                  <dc:title>%1$s</dc:title>
                  <dc:creator>%2$s</dc:creator>
                  <cp:lastModifiedBy>%2$s</cp:lastModifiedBy>
                  <dcterms:created xsi:type="dcterms:W3CDTF">%3$s</dcterms:created>
                  <dcterms:modified xsi:type="dcterms:W3CDTF">%3$s</dcterms:modified>
                  <dc:language>vi-VN</dc:language>
                </cp:coreProperties>
                """.formatted(escaped(header.name()), escaped(header.issuer()), second);
    }

    private static String application(Header header) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">
                  <Application>Tiến độ</Application>
                  <Company>%s</Company>
                </Properties>
                """.formatted(escaped(header.issuer()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void write() throws XMLStreamException {
        if (report.notice() != null) {
            word.paragraph("DuThao", report.notice());
        }
        head();
        title();
        addressees();
        List<Block> body = report.body();
        for (Block block : body.subList(0, body.size() - 1)) {
            block(block);
        }
        // So that the signer never stands alone on a page.
        word.paragraph("KetThuc", body.get(body.size() - 1).marked());
        foot();
        List<Annex> annexes = report.annexes();
        word.endSection(MAIN, annexes.isEmpty());
        for (int i = 0; i < annexes.size(); i++) {
            Page page = annexes.get(i).wide() ? Page.LANDSCAPE : Page.PORTRAIT;
            annex(annexes.get(i), page);
            word.endSection(page, i == annexes.size() - 1);
        }
        word.end();
    }

    private void head() throws XMLStreamException {
        if (report.header().bare()) {
            return;
        }
        tables.columns(
                List.of(LEFT_COLUMN, RIGHT_COLUMN),
                List.of(List.of(this::issuer, this::state), List.of(this::number, this::place)));
    }

    private void issuer() throws XMLStreamException {
        Header h = report.header();
        if (h.parent() != null) {
            word.balanced("CoQuanChuQuan", h.parent(), length(h.parent(), 12 * CAPITAL), LEFT_COLUMN);
        }
        word.balanced("CoQuanBanHanh", h.issuer(), length(h.issuer(), 12 * CAPITAL), LEFT_COLUMN);
        word.rule(shortRule(h.issuer(), 12 * CAPITAL, LEFT_COLUMN), LEFT_COLUMN);
    }

    private void state() throws XMLStreamException {
        word.paragraph("QuocHieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        word.paragraph("TieuNgu", "Độc lập - Tự do - Hạnh phúc");
        word.rule(MOTTO, RIGHT_COLUMN);
    }

    private void number() throws XMLStreamException {
        word.paragraph("SoKyHieu", report.header().number());
        if (report.header().letter()) {
            word.paragraph("VeViec", report.header().subject());
        }
    }

    /** Level with the number, however many lines stand above that. */
    private void place() throws XMLStreamException {
        word.paragraph("DiaDanhNgay", report.header().placeAndDate());
    }

    /** About how long a text is in one line. */
    private static int length(String text, double pointsPerLetter) {
        return (int) (text.length() * pointsPerLetter * 20);
    }

    /** A third to half as long as the line above it, which may be one of several. */
    private static int shortRule(String text, double pointsPerLetter, int width) {
        int length = length(text, pointsPerLetter);
        return length / (1 + length / width) * 42 / 100;
    }

    private void title() throws XMLStreamException {
        Header h = report.header();
        if (!h.letter()) {
            word.paragraph("TenLoai", h.title());
            word.balanced("TrichYeu", h.subject(), length(h.subject(), 14 * LETTER), MAIN.textWidth());
            word.rule(shortRule(h.subject(), 14 * LETTER, MAIN.textWidth()), MAIN.textWidth());
        }
    }

    private void addressees() throws XMLStreamException {
        List<String> addressees = report.header().addressees();
        if (addressees.size() == 1) {
            word.paragraph("KinhGui", "Kính gửi: " + addressees.get(0));
        } else if (!addressees.isEmpty()) {
            word.paragraph("KinhGuiNhieu", "Kính gửi:");
            for (String line : report.header().addresseeLines()) {
                word.paragraph("KinhGuiDong", line);
            }
            word.paragraph("CachDong", null);
        }
    }

    private void block(Block block) throws XMLStreamException {
        if (block.table() != null) {
            tables.table(block.table(), MAIN.textWidth(), Size.TEXT, heading);
            word.paragraph("CachDong", null);
        } else {
            if (block.kind() == OfficialDocument.Kind.HEADING || block.kind() == OfficialDocument.Kind.SUBHEADING) {
                heading = block.text();
            }
            if (block.leadsIn()) {
                word.keptParagraph(style(block.kind()), block.marked());
            } else {
                word.paragraph(style(block.kind()), block.marked());
            }
        }
    }

    private static String style(OfficialDocument.Kind kind) {
        return switch (kind) {
            case HEADING -> "Heading1";
            case SUBHEADING -> "Heading2";
            case POINT -> "Heading3";
            case ITEM -> "GachDauDong";
            case SUBITEM -> "DauCong";
            case PARAGRAPH, TABLE -> "BodyText";
        };
    }

    private void foot() throws XMLStreamException {
        Header h = report.header();
        if (h.bare()) {
            return;
        }
        int half = MAIN.textWidth() / 2;
        tables.columns(
                List.of(half, half),
                List.of(List.of(
                        () -> {
                            word.paragraph("NoiNhanTieuDe", "Nơi nhận:");
                            for (String line : h.recipientLines()) {
                                word.paragraph("NoiNhan", line);
                            }
                        },
                        () -> {
                            for (String line : h.authorities()) {
                                word.paragraph("ThamQuyenKy", line);
                            }
                            word.paragraph("ThamQuyenKy", h.post());
                            for (int line = 0; line < 4; line++) {
                                word.paragraph("ThamQuyenKy", null); // room for signature and seal
                            }
                            word.paragraph("NguoiKy", h.signer());
                        })));
    }

    private void annex(Annex annex, Page page) throws XMLStreamException {
        word.paragraph("PhuLucSo", annex.number());
        word.paragraph("PhuLucTen", annex.title());
        word.paragraph("PhuLucKem", annex.attached());
        tables.table(annex.table(), page.textWidth(), annex.wide() ? Size.WIDE : Size.TEXT, annex.title());
    }
}
