package vn.tiendo.platform.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of one attempt. Of what the receiver answered nothing is kept but the status.
 *
 * @param status null: none was answered
 */
@Schema(name = "WebhookAttempt")
record Attempt(
        Outcome outcome,

        @Schema(nullable = true, description = "HTTP status that was answered", examples = "204")
        Integer status) {

    private static final int GONE = 410;

    static Attempt without(Outcome outcome) {
        return new Attempt(outcome, null);
    }

    static Attempt answered(int status) {
        if (status >= 200 && status < 300) {
            return new Attempt(Outcome.DELIVERED, status);
        }
        if (status >= 300 && status < 400) {
            return new Attempt(Outcome.REDIRECTED, status);
        }
        return new Attempt(status == GONE ? Outcome.GONE : Outcome.REFUSED, status);
    }
}
