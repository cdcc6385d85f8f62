package vn.tiendo.plan.reading;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.proposal.DoubtCode;
import vn.tiendo.plan.proposal.Proposal.Doubt;

/**
 * A doubt that an official has looked at: the field is right as it stands. Another change of the field opens it again.
 *
 * @param by subject of the token
 */
@Schema(name = "SettledDoubt")
record Settled(String field, DoubtCode code, String words, String by, Instant at) {

    static Settled of(Doubt doubt, String by, Instant at) {
        return new Settled(doubt.field(), doubt.code(), doubt.words(), by, at);
    }

    Settled at(String otherField) {
        return new Settled(otherField, code, words, by, at);
    }
}
