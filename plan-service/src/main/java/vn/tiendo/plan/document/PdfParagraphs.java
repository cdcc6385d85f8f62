package vn.tiendo.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.tiendo.plan.document.IssuedDocument.Paragraph;

/**
 * Lines that become sentences again. What tells is whether a line was full: where the first word of the next had found room, somebody
 * has ended the line.
 */
final class PdfParagraphs {

    private static final Pattern BULLET = Pattern.compile("[-+•*–●▪]\\s.*");
    private static final Pattern LABEL = Pattern.compile(
            "(?:\\(?(?:\\d{1,2}(?:\\.\\d{1,2})*|[IVX]{1,5}|\\p{Ll})[.)]|\\d{1,2}(?:\\.\\d{1,2})+|Điều \\d+\\.)\\s.*");
    private static final Pattern END = Pattern.compile(".*[.;:,!?…][\"”’)]?");

    private final Bounds bounds;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private double left;
    private double right;
    private double leading;
    private int page;
    private boolean inCell;

    /** Lines of the paragraph that has not ended. */
    private final List<PdfLine> open = new ArrayList<>();

    private int openPage;

    PdfParagraphs(Bounds bounds) {
        this.bounds = bounds;
    }

    /** Begins a page; a sentence may go on from the one before. */
    void page(List<PdfLine> lines, int number) {
        page = number;
        measure(lines);
    }

    void cell(List<PdfLine> lines, double from, double to, int number) throws UnreadableDocument {
        page = number;
        inCell = true;
        measure(lines);
        // Text stands as far from the right edge as from the left one.
        double padding = Math.max(1, Math.min(8, left - from));
        right = to - padding;
        for (PdfLine line : lines) {
            add(line);
        }
    }

    private void measure(List<PdfLine> lines) {
        double[] lefts = lines.stream().mapToDouble(PdfLine::left).sorted().toArray();
        double[] rights = lines.stream().mapToDouble(PdfLine::right).sorted().toArray();
        left = lefts.length == 0 ? 0 : lefts[lefts.length / 50];
        right = rights.length == 0 ? 0 : rights[rights.length - 1 - rights.length / 50];
        List<Double> leadings = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            double distance = lines.get(i).y() - lines.get(i - 1).y();
            if (distance > 0.5 * lines.get(i).size()
                    && distance < 2.5 * lines.get(i).size()) {
                leadings.add(distance);
            }
        }
        leadings.sort(Double::compare);
        // Distances within paragraphs are the smaller ones.
        leading = leadings.isEmpty() ? 0 : leadings.get(leadings.size() / 3);
    }

    void add(PdfLine line) throws UnreadableDocument {
        if (line.text().isEmpty()) {
            return;
        }
        if (!open.isEmpty() && !goesOn(open.get(open.size() - 1), line)) {
            close();
        }
        if (open.isEmpty()) {
            openPage = page;
        }
        open.add(line);
    }

    private boolean goesOn(PdfLine last, PdfLine next) {
        boolean samePage = openPage == page || next.y() > last.y();
        double distance = next.y() - last.y();
        if (!last.alone() || !next.alone() || Math.abs(last.size() - next.size()) > 1) {
            return false;
        }
        if (samePage && leading > 0 && distance > 1.25 * leading + 0.5) {
            return false;
        }
        if (last.bold() != next.bold() && last.bold() && !inCell) {
            return false;
        }
        boolean indented = next.left() > left + 0.8 * next.size();
        boolean label = LABEL.matcher(next.text()).matches()
                || BULLET.matcher(next.text()).matches();
        boolean ended = END.matcher(last.text()).matches();
        if (label && (ended || indented) || hasRoom(last, next) && !isMidSentence(last, next, label || ended)) {
            return false;
        }
        // In full lines only the indentation of the first one tells that it is the first.
        boolean firstOfNext = indented && Math.abs(next.left() - open.get(0).left()) < 2 && ended;
        boolean deeper = open.size() > 1 && next.left() > last.left() + 0.8 * next.size();
        return isCentred(next) || !(firstOfNext || deeper);
    }

    /** Whatever ended the line, the sentence goes on in the next. A line in capitals is a heading, and no sentence. */
    private static boolean isMidSentence(PdfLine last, PdfLine next, boolean apart) {
        return !apart
                && Character.isLowerCase(next.text().codePointAt(0))
                && last.text().codePoints().anyMatch(Character::isLowerCase);
    }

    private boolean hasRoom(PdfLine last, PdfLine next) {
        double slack = right - last.right() + (isCentred(last) || inCell ? Math.max(0, last.left() - left) : 0);
        return slack > 1.05 * next.firstWord() + 0.35 * next.size();
    }

    private boolean isCentred(PdfLine line) {
        double before = line.left() - left;
        double after = right - line.right();
        return !inCell && before > 2 * line.size() && Math.abs(before - after) < 1.5 * line.size();
    }

    private void close() throws UnreadableDocument {
        bounds.paragraph();
        StringBuilder text = new StringBuilder();
        for (PdfLine line : open) {
            int last = text.length() - 1;
            boolean hyphen = last > 0
                    && (text.charAt(last) == '-' && Character.isLetterOrDigit(text.charAt(last - 1))
                            || text.charAt(last) == '\u00AD');
            text.append(text.length() == 0 || hyphen ? "" : " ").append(line.text());
            bounds.text(text.length(), line.text().length());
        }
        boolean bold = open.stream().allMatch(PdfLine::bold);
        boolean centred = open.stream().allMatch(this::isCentred);
        paragraphs.add(new Paragraph(Words.plain(text), "", 0, bold, centred, openPage));
        open.clear();
    }

    /** All paragraphs since the last end; the open one ends here. */
    List<Paragraph> end() throws UnreadableDocument {
        if (!open.isEmpty()) {
            close();
        }
        List<Paragraph> ended = List.copyOf(paragraphs);
        paragraphs.clear();
        return ended;
    }
}
