package vn.tiendo.platform.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a webhook stands. */
@Schema(name = "WebhookState")
enum WebhookState {
    /** What happens is sent. */
    ACTIVE,
    /** It failed for three days, or was stopped by somebody; it keeps its place and goes on from there when it is resumed. */
    PAUSED,
    /** Its receiver answered that it is gone, or somebody ended it. */
    ENDED
}
