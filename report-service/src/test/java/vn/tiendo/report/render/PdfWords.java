package vn.tiendo.report.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The words of a PDF in the order in which it has them, as PDFBox reads them: where they stand and how they look. */
public final class PdfWords extends PDFTextStripper {

    /**
     * One word or several. Lengths are in points.
     *
     * @param page from 1
     * @param baseline from the top of the page
     */
    public record Run(int page, String text, String font, float size, float left, float right, float baseline) {

        public boolean bold() {
            return font.contains("Bold");
        }

        public boolean italic() {
            return font.contains("Italic");
        }

        public float middle() {
            return (left + right) / 2;
        }
    }

    private final List<Run> words = new ArrayList<>();

    public static List<Run> of(PDDocument document) {
        PdfWords reader = new PdfWords();
        try {
            reader.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reader.words;
    }

    @Override
    protected void writeString(String text, List<TextPosition> letters) {
        List<TextPosition> word = new ArrayList<>();
        for (TextPosition letter : letters) {
            if (letter.getUnicode().isBlank()) {
                end(word);
            } else {
                word.add(letter);
            }
        }
        end(word);
    }

    private void end(List<TextPosition> word) {
        if (!word.isEmpty()) {
            TextPosition first = word.get(0);
            TextPosition last = word.get(word.size() - 1);
            words.add(new Run(
                    getCurrentPageNo(),
                    word.stream().map(TextPosition::getUnicode).collect(Collectors.joining()),
                    first.getFont().getName(),
                    first.getFontSizeInPt(),
                    first.getXDirAdj(),
                    last.getXDirAdj() + last.getWidthDirAdj(),
                    first.getYDirAdj()));
            word.clear();
        }
    }

    /**
     * Where these words first stand one after another; its font and baseline are those of the first.
     *
     * @throws AssertionError when they do not
     */
    public static Run find(List<Run> words, String text) {
        List<String> sought = Arrays.asList(text.strip().split("\\s+"));
        for (int i = 0; i + sought.size() <= words.size(); i++) {
            List<Run> found = words.subList(i, i + sought.size());
            if (found.stream().map(Run::text).toList().equals(sought)) {
                Run first = found.get(0);
                return new Run(
                        first.page(),
                        text,
                        first.font(),
                        first.size(),
                        (float) found.stream().mapToDouble(Run::left).min().orElseThrow(),
                        (float) found.stream().mapToDouble(Run::right).max().orElseThrow(),
                        first.baseline());
            }
        }
        throw new AssertionError(
                "\"" + text + "\" is not among " + words.stream().map(Run::text).collect(Collectors.joining(" ")));
    }
}
