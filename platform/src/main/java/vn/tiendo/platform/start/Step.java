package vn.tiendo.platform.start;

import java.util.Locale;

/** What a packaged service does, one word each; several are done in this order. */
public enum Step {

    /** Brings the database's schema to this version; needs the account that may change tables, and nothing else. */
    MIGRATE,

    /** Brings the catalogue's files into the registry. */
    LOAD,

    /** Answers callers until it is stopped. */
    SERVE;

    /** The property that tells the parts of a service which steps this process takes. */
    static final String PROPERTY = "start.steps";

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
