package vn.tiendo.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.tiendo.plan.document.IssuedDocument.Block;
import vn.tiendo.plan.document.IssuedDocument.Paragraph;
import vn.tiendo.plan.document.IssuedDocument.Type;

/** Lines of a text, as typed, pasted from Word or made by a program that turns documents into text. */
final class TextReader {

    private static final Pattern LINE = Pattern.compile("\\r\\n|[\\r\\n\\u000B\\u000C\\u0085\\u2028\\u2029]");

    private static final Pattern SENTENCE_END = Pattern.compile(".*[.;:!?…][\"”’)\\]]*", Pattern.DOTALL);

    /** A line that begins so begins something: "a)", "đ.", "ii)". */
    private static final Pattern LABEL = Pattern.compile("(\\p{Ll}|[ivx]{1,5})[.)/].*", Pattern.DOTALL);

    /** Shorter lines end where their writer ended them. */
    private static final int BROKEN = 40;

    /** Empty lines within a sentence that goes on over a page. */
    private static final int GAP = 3;

    private final Bounds bounds;
    private final List<Block> blocks = new ArrayList<>();

    /** Empty lines since the last paragraph. */
    private int gap;

    TextReader(Bounds bounds) {
        this.bounds = bounds;
    }

    /** @param markdown it was said to be; marks of Markdown are known either way, its bullets only then */
    IssuedDocument read(String text, boolean markdown) throws UnreadableDocument {
        List<MarkedLine> lines = new ArrayList<>();
        boolean bold = false;
        for (String line : LINE.split(text, -1)) {
            bounds.text(line.length(), line.length());
            for (MarkedLine marked : MarkedLine.of(line, bold, markdown)) {
                bounds.paragraph();
                lines.add(marked);
                bold = marked.boldGoesOn();
            }
        }
        for (int i = 0; i < lines.size(); ) {
            int end = readTable(lines, i);
            if (end == i) {
                readLine(lines.get(i));
                end++;
            }
            i = end;
        }
        return new IssuedDocument(markdown ? Type.MARKDOWN : Type.TEXT, blocks);
    }

    /** The line after the table that begins at this one; the same line when none does. */
    private int readTable(List<MarkedLine> lines, int from) throws UnreadableDocument {
        PipeTable pipes = PipeTable.at(lines, from, bounds);
        if (pipes != null) {
            blocks.add(Block.of(pipes.table()));
            gap = 0;
            return pipes.end();
        }
        TabTable tabs = TabTable.at(lines, from, bounds);
        if (tabs != null) {
            blocks.add(Block.of(tabs.table()));
            gap = 0;
            return tabs.end();
        }
        return from;
    }

    private void readLine(MarkedLine line) {
        String text = Words.plain(line.text());
        if (text.isEmpty()) {
            gap++;
            return;
        }
        Paragraph last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1).paragraph();
        if (last != null && line.heading() == 0 && line.label().isEmpty() && isBroken(last, text)) {
            Paragraph whole = new Paragraph(
                    last.text() + " " + text, last.label(), last.heading(), last.bold() && line.bold(), false, 0);
            blocks.set(blocks.size() - 1, Block.of(whole));
        } else {
            blocks.add(Block.of(new Paragraph(text, line.label(), line.heading(), line.bold(), false, 0)));
        }
        gap = 0;
    }

    /** Whether a line was broken in the middle of a sentence. A line in capitals is a heading, whatever comes after it. */
    private boolean isBroken(Paragraph last, String next) {
        String text = last.text();
        return gap <= GAP
                && text.length() >= BROKEN
                && last.heading() == 0
                && Character.isLowerCase(next.codePointAt(0))
                && !LABEL.matcher(next).matches()
                && !SENTENCE_END.matcher(text).matches()
                && text.codePoints().anyMatch(Character::isLowerCase);
    }
}
