package vn.tiendo.plan.document;

import vn.tiendo.plan.document.UnreadableDocument.Reason;

/** How much of a file is taken in. A file that holds more is refused rather than cut off. */
final class Bounds {

    static final int FILE_BYTES = 10 << 20;

    static final long UNPACKED_BYTES = 200L << 20;

    static final int PARTS = 2_000;

    /** Elements of XML within each other; tables in tables use three for each. */
    static final int DEPTH = 400;

    static final int PAGES = 500;

    /** Of the answer. */
    static final int ANSWER_BYTES = 16 << 20;

    private static final int PARAGRAPHS = 20_000;
    private static final int TABLES = 200;
    private static final int ROWS = 20_000;
    private static final int CELLS = 200_000;
    private static final int COLUMNS = 200;
    private static final int CHARACTERS = 3_000_000;
    private static final int CHARACTERS_OF_ONE = 100_000;

    private int paragraphs;
    private int tables;
    private int rows;
    private int cells;
    private int characters;

    /** Counts a paragraph, an empty one as well. */
    void paragraph() throws UnreadableDocument {
        requireAtMost(PARAGRAPHS, ++paragraphs);
    }

    void table() throws UnreadableDocument {
        requireAtMost(TABLES, ++tables);
    }

    void row() throws UnreadableDocument {
        requireAtMost(ROWS, ++rows);
    }

    void cell(int column, int width) throws UnreadableDocument {
        requireAtMost(CELLS, ++cells);
        requireAtMost(COLUMNS, (long) column + width);
    }

    /** Counts what is added to a paragraph that is that long by now. */
    void text(int length, int more) throws UnreadableDocument {
        requireAtMost(CHARACTERS_OF_ONE, length);
        characters += more;
        requireAtMost(CHARACTERS, characters);
    }

    static void requireAtMost(long most, long there) throws UnreadableDocument {
        if (there > most) {
            throw new UnreadableDocument(Reason.TOO_LARGE);
        }
    }
}
