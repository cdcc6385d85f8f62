package vn.tiendo.platform.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of an attempt to deliver. */
@Schema(name = "WebhookOutcome")
enum Outcome {
    /** Answered with a status of 200 to 299. */
    DELIVERED,
    /** Answered with another status. */
    REFUSED,
    /** Answered with a place to go to, to which nobody goes. */
    REDIRECTED,
    /** Answered with 410: nothing is to be sent any more. */
    GONE,
    /** Not answered within ten seconds. */
    TIMED_OUT,
    /** No such host, no connection, or no certificate that is trusted. */
    UNREACHABLE,
    /** The name leads to an address to which nothing may be sent. */
    FORBIDDEN_ADDRESS
}
