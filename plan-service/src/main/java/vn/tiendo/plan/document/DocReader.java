package vn.tiendo.plan.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.converter.AbstractWordUtils;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.tiendo.plan.document.IssuedDocument.Block;
import vn.tiendo.plan.document.IssuedDocument.Paragraph;
import vn.tiendo.plan.document.IssuedDocument.Type;
import vn.tiendo.plan.document.UnreadableDocument.Reason;

/** The main text of a document of Word 97 to 2003. */
final class DocReader {

    private static final char FIELD = 0x13;
    private static final char RESULT = 0x14;
    private static final char FIELD_END = 0x15;

    private final Bounds bounds;
    private final AbstractWordUtils.NumberingState numbering = new AbstractWordUtils.NumberingState();

    /** Fields that have begun and not ended, and of how many of them the code is being told. */
    private int fields;

    private int codes;

    DocReader(Bounds bounds) {
        this.bounds = bounds;
    }

    IssuedDocument read(POIFSFileSystem files) throws IOException, UnreadableDocument {
        try (HWPFDocument document = new HWPFDocument(files)) {
            Range range = document.getRange();
            List<Block> blocks = new ArrayList<>();
            int count = range.numParagraphs();
            for (int i = 0; i < count; ) {
                org.apache.poi.hwpf.usermodel.Paragraph paragraph = range.getParagraph(i);
                if (paragraph.isInTable()) {
                    Table table = range.getTable(paragraph);
                    blocks.add(Block.of(table(table)));
                    i += Math.max(1, table.numParagraphs());
                } else {
                    read(paragraph).forEach(told -> blocks.add(Block.of(told)));
                    i++;
                }
            }
            return new IssuedDocument(Type.DOC, blocks);
        } catch (EncryptedDocumentException e) {
            throw new UnreadableDocument(Reason.ENCRYPTED);
        } catch (OldWordFileFormatException e) {
            throw new UnreadableDocument(Reason.UNKNOWN_TYPE);
        }
    }

    private IssuedDocument.Table table(Table table) throws UnreadableDocument {
        bounds.table();
        DocColumns columns = DocColumns.of(table);
        TableRows rows = new TableRows();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            bounds.row();
            rows.begin(row.isTableHeader());
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                int column = columns.at(cell.getLeftEdge());
                int width = Math.max(1, columns.at(cell.getLeftEdge() + cell.getWidth()) - column);
                bounds.cell(column, width);
                List<Paragraph> paragraphs = new ArrayList<>();
                for (int i = 0; i < cell.numParagraphs(); i++) {
                    paragraphs.addAll(read(cell.getParagraph(i)));
                }
                boolean sideways = cell.isMerged() && !cell.isFirstMerged() && rows.widen(width);
                boolean goesOn = !sideways
                        && cell.isVerticallyMerged()
                        && !cell.isFirstVerticallyMerged()
                        && rows.heighten(column);
                if (!sideways && !goesOn) {
                    rows.add(column, width, paragraphs);
                }
            }
        }
        return rows.table("");
    }

    private List<Paragraph> read(org.apache.poi.hwpf.usermodel.Paragraph paragraph) throws UnreadableDocument {
        bounds.paragraph();
        StringBuilder told = new StringBuilder();
        boolean bold = true;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            String text = visible(run.text());
            if (!run.isMarkedDeleted() && !run.isVanished()) {
                bounds.text(told.length() + text.length(), text.length());
                told.append(text);
                bold &= run.isBold() || text.isBlank();
            }
        }
        String label = label(paragraph);
        String text = Words.plain(told);
        int level = paragraph.getLvl();
        int heading = level >= 0 && level < 9 ? level + 1 : 0;
        return text.isEmpty()
                ? List.of()
                : List.of(new Paragraph(text, label, heading, bold, paragraph.getJustification() == 1, 0));
    }

    private String label(org.apache.poi.hwpf.usermodel.Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return "";
        }
        try {
            String label = AbstractWordUtils.getBulletText(numbering, paragraph.getList(), (char) paragraph.getIlvl());
            String plain = label.replaceAll("[\\t\\u00A0 ]+$", "");
            return plain.length() == 1 && !Character.isLetterOrDigit(plain.charAt(0))
                    ? DocxNumbering.bullet(plain)
                    : plain.toLowerCase(Locale.ROOT).equals("o") ? "•" : Words.plain(plain);
        } catch (RuntimeException e) {
            // A list that is not defined is shown without numbers, in Word too.
            return "";
        }
    }

    /** Without codes of fields, marks of pictures, notes and cells. */
    private String visible(String run) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            if (c == FIELD) {
                fields++;
                codes++;
            } else if (c == RESULT) {
                codes = Math.max(0, codes - 1);
            } else if (c == FIELD_END) {
                fields = Math.max(0, fields - 1);
                codes = Math.min(codes, fields);
            } else if (codes == 0) {
                text.append(
                        switch (c) {
                            case 0x1E -> "-";
                            case 0x0B -> "\n";
                            case 0x1F, 0x01, 0x02, 0x05, 0x07, 0x08, '\r' -> "";
                            case 0x0C, 0x0E -> " ";
                            default -> String.valueOf(c);
                        });
            }
        }
        return text.toString();
    }
}
