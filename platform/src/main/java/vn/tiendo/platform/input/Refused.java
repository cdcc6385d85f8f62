package vn.tiendo.platform.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import vn.tiendo.platform.problem.Text;

/** A value of a body that a rule of ours refuses, with the sentence for whoever sent it. */
public final class Refused extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    private final transient Text why;

    Refused(JsonParser parser, Class<?> type, Text why) {
        super(parser, why.en(), type);
        this.why = why;
    }

    public Text why() {
        return why;
    }
}
