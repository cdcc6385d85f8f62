package vn.tiendo.plan.document;

/** A file that cannot be read. */
public final class UnreadableDocument extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. Each has one clear answer for the one who handed the file in. */
    public enum Reason {
        /** No file of a kind that is read; one that carries macros is none. */
        UNKNOWN_TYPE,
        /** Text in another encoding than Unicode; which one is not guessed. */
        OTHER_ENCODING,
        /** It is another kind of file than was said. */
        OTHER_TYPE,
        /** Its content is damaged. */
        DAMAGED,
        /** A password protects it. */
        ENCRYPTED,
        /** Pictures of pages, without text. */
        SCAN,
        /** Nothing stands in it. */
        EMPTY,
        /** It, or what it unpacks to, is larger than is read. */
        TOO_LARGE,
        /** Reading took longer than it may. */
        TOO_SLOW,
        /** Others are being read; it can be handed in again in a moment. */
        BUSY,
        /** The reader ended without an answer. */
        FAILED
    }

    private final Reason reason;

    public UnreadableDocument(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
