package vn.tiendo.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A value of a body that a rule of ours refuses, with the sentence for whoever sent it. */
final class Refused extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    private final transient Text why;

    Refused(JsonParser parser, Class<?> type, Text why) {
        super(parser, why.en(), type);
        this.why = why;
    }

    Text why() {
        return why;
    }
}
