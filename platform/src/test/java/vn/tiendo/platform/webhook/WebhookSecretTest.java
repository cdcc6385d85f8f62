package vn.tiendo.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {

    /** The example that Standard Webhooks gives: its libraries compute the same. */
    @Test
    void aMessageIsSignedAsStandardWebhooksSays() {
        WebhookSecret secret = new WebhookSecret("whsec_plJ3nmyCDGBKInavdOK15jsl");
        assertThat(secret.sign(
                        "msg_loFOjxBNrRLzqYUf", 1731705121, "{\"event_type\":\"ping\",\"data\":{\"success\":true}}"))
                .isEqualTo("v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=");
    }

    @Test
    void itHas256RandomBitsAndIsShownToNobody() {
        WebhookSecret secret = WebhookSecret.random();
        assertThat(Base64.getDecoder().decode(secret.text().substring("whsec_".length())))
                .hasSize(32);
        assertThat(secret.text()).isNotEqualTo(WebhookSecret.random().text());
        assertThat(secret).hasToString("[secret]");
    }
}
