package vn.tiendo.platform.http;

/**
 * What a browser may do with a document that is shown beside a page, or as a page of its own: it brings its styles along, loads nothing,
 * runs nothing, and stands only within our own pages. {@link SecurityHeaders} leaves it where an answer has it.
 */
public final class DocumentPolicy {

    public static final String HEADER = "Content-Security-Policy";

    public static final String SHOWN =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'self'; sandbox";

    private DocumentPolicy() {}
}
