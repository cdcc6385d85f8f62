package vn.tiendo.plan.proposal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import vn.tiendo.plan.document.IssuedDocument;
import vn.tiendo.plan.document.IssuedDocument.Block;
import vn.tiendo.plan.document.IssuedDocument.Paragraph;

/** Makes a document of Word of what stands in a text, in the ways in which offices write such documents. */
final class WordFiles {

    enum Style {
        /** Headings by Word's styles, all numbers typed. */
        HEADINGS,
        /** Numbers and bullets by Word's lists, cells merged, the heading row repeated. */
        NUMBERED,
        /** Nothing but paragraphs, as most offices write: head and foot in tables, headings centred and broken by hand. */
        PLAIN
    }

    private static final Pattern ROMAN = Pattern.compile("(?:[IVX]+)\\. .{3,149}");
    private static final Pattern FIRST = Pattern.compile("\\d+\\. .{3,149}");
    private static final Pattern SECOND = Pattern.compile("\\d+\\.\\d+\\.? .{3,149}");
    private static final Pattern NAME = Pattern.compile("KẾ HOẠCH|QUYẾT ĐỊNH:?|PHỤ LỤC.{0,12}");
    private static final Pattern SIGNED = Pattern.compile("(?:TM|KT)\\. .*");

    private final Style style;
    private final String province;
    private final XWPFDocument word = new XWPFDocument();
    private final WordLists lists = new WordLists(word);

    private WordFiles(Style style, String province) {
        this.style = style;
        this.province = province;
    }

    /** @param province its name, which the head bears */
    static byte[] of(IssuedDocument document, Style style, String province) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            WordFiles files = new WordFiles(style, province);
            files.write(document.blocks());
            files.word.write(bytes);
            files.word.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<Block> blocks) {
        int from = style == Style.PLAIN ? head(blocks) : 0;
        boolean title = false;
        for (int i = from; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.table() != null) {
                WordTables.write(word, lists, block.table(), style);
                title = false;
            } else if (style == Style.PLAIN && block.paragraph().text().startsWith("Nơi nhận")) {
                i = foot(blocks, i);
            } else {
                paragraph(block.paragraph(), title);
                title = NAME.matcher(block.paragraph().text()).matches()
                        && !block.paragraph().text().endsWith(":");
            }
        }
    }

    private void paragraph(Paragraph paragraph, boolean title) {
        XWPFParagraph made = word.createParagraph();
        String text = paragraph.text();
        int level = level(paragraph);
        if (style == Style.HEADINGS) {
            if (level > 0) {
                made.setStyle("Heading" + level);
            }
            WordFiles.outline(made, level);
            run(made, text, paragraph.bold());
        } else if (style == Style.NUMBERED) {
            run(made, lists.number(made, text), paragraph.bold() || level > 0);
        } else {
            boolean centred =
                    title || NAME.matcher(text).matches() || ROMAN.matcher(text).matches();
            if (centred) {
                made.setAlignment(ParagraphAlignment.CENTER);
                text = ROMAN.matcher(text).matches() ? text.toUpperCase(Locale.ROOT) : text;
            }
            broken(made, text, centred || paragraph.bold());
        }
    }

    /** Where a program writes no style with the file, the outline's level says what is a heading. */
    private static void outline(XWPFParagraph made, int level) {
        if (level > 0) {
            var properties = made.getCTP().isSetPPr()
                    ? made.getCTP().getPPr()
                    : made.getCTP().addNewPPr();
            properties.addNewOutlineLvl().setVal(java.math.BigInteger.valueOf(level - 1L));
        }
    }

    private static int level(Paragraph paragraph) {
        String text = paragraph.text();
        if (paragraph.heading() > 0) {
            return Math.min(3, paragraph.heading());
        }
        if (text.endsWith(".") || text.endsWith(";") || text.endsWith(":")) {
            return 0;
        }
        return ROMAN.matcher(text).matches()
                ? 1
                : FIRST.matcher(text).matches() ? 2 : SECOND.matcher(text).matches() ? 3 : 0;
    }

    /** Agency and number on the left, the state's name, place and day on the right. */
    private int head(List<Block> blocks) {
        int end = 0;
        String number = "Số:";
        String day = "";
        for (; end < blocks.size(); end++) {
            Paragraph paragraph = blocks.get(end).paragraph();
            if (paragraph == null) {
                continue; // the state's name, which comes anew
            }
            if (NAME.matcher(paragraph.text()).matches()) {
                break;
            }
            number = paragraph.text().startsWith("Số") ? paragraph.text() : number;
            day = paragraph.text().contains("ngày") ? paragraph.text() : day;
        }
        table(
                List.of("ỦY BAN NHÂN DÂN", "TỈNH " + province.toUpperCase(Locale.ROOT), "-------", number),
                List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "---------------", day));
        return end;
    }

    /** @return the last block that belongs to it */
    private int foot(List<Block> blocks, int from) {
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        int at = from;
        for (; at < blocks.size() && blocks.get(at).paragraph() != null; at++) {
            String text = blocks.get(at).paragraph().text();
            if (NAME.matcher(text).matches()) {
                break;
            }
            boolean signed = SIGNED.matcher(text).matches() || !right.isEmpty();
            (signed ? right : left).add(text);
        }
        table(left, right);
        return at - 1;
    }

    private void table(List<String> left, List<String> right) {
        XWPFTable table = word.createTable(1, 2);
        table.removeBorders();
        fill(table.getRow(0).getCell(0), left);
        fill(table.getRow(0).getCell(1), right);
    }

    private static void fill(XWPFTableCell cell, List<String> lines) {
        cell.removeParagraph(0);
        for (String line : lines) {
            XWPFParagraph paragraph = cell.addParagraph();
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            pieces(paragraph, line, false);
        }
    }

    private static void run(XWPFParagraph paragraph, String text, boolean bold) {
        String[] lines = text.split("\n");
        XWPFRun run = paragraph.createRun();
        run.setBold(bold);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }

    /** A long heading is broken where its writer found that it looks well. */
    private static void broken(XWPFParagraph paragraph, String text, boolean heading) {
        int half = heading && text.length() > 40 ? text.indexOf(' ', text.length() / 2) : -1;
        if (half < 0) {
            pieces(paragraph, text, heading);
        } else {
            pieces(paragraph, text.substring(0, half), heading);
            paragraph.createRun().addBreak();
            pieces(paragraph, text.substring(half + 1), heading);
        }
    }

    /** Words fall into several runs wherever somebody has corrected something. */
    static void pieces(XWPFParagraph paragraph, String text, boolean bold) {
        int length = 9;
        for (int from = 0; from < text.length(); from += length) {
            Matcher lines = Pattern.compile("\n").matcher(text.substring(from, Math.min(text.length(), from + length)));
            run(paragraph, lines.replaceAll(" "), bold);
        }
    }
}
