package vn.tiendo.platform.webhook;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.platform.input.OneLine;

/**
 * A webhook that somebody wants.
 *
 * @param types null: all
 * @param province null: what the caller sees
 * @param agency null: all agencies
 * @param after position from which on it is sent; null: what comes from now on
 */
@Schema(name = "NewWebhook")
record NewWebhook(
        @NotNull(message = "{webhook.url.required}")
        @Size(min = 1, max = 500, message = "{text.range}")
        @OneLine
        @Schema(examples = "https://he-thong.example.gov.vn/nhan")
        String url,

        @Schema(nullable = true, description = "Types of events, as `GET /changes` names them; null: all")
        @Size(min = 1, max = 20, message = "{webhook.types.range}")
        @OneLine
        List<@NotNull(message = "{webhook.type.required}") String> types,

        @Schema(nullable = true, examples = "quang-ninh") @OneLine
        String province,

        @Schema(nullable = true, examples = "quang-ninh-so-y-te") @OneLine
        String agency,

        @Schema(
                nullable = true,
                description = "Address to which it is mailed when it is paused",
                examples = "cntt@example.gov.vn")
        @Email(message = "{webhook.contact.form}")
        @Size(max = 200, message = "{text.range}")
        @OneLine
        String contact,

        @Schema(
                nullable = true,
                description = "A `position` of `GET /changes` from which on it is sent; null: what comes from now on")
        @OneLine
        String after) {}
