package vn.tiendo.report.ingest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.contracts.Topics;
import vn.tiendo.report.ledger.QuarantinedRecord;

/**
 * A record that was put aside, as an operator sees it.
 *
 * @param key as text, or base64 where it is no UTF-8
 * @param headers by name
 * @param value as text; null where there is none, or where it is no UTF-8
 * @param valueBase64 where it is no UTF-8
 * @param valueCut whether only the beginning is shown
 * @param reason why it could not be read, at the last try
 */
@Schema(name = "QuarantinedRecord")
record QuarantineItem(
        @Schema(examples = "1") long id,
        @Schema(examples = Topics.TASK_STATUS) String topic,
        int partition,
        long offset,
        @Schema(nullable = true) String key,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String headers,
        @Schema(nullable = true) String value,
        @Schema(nullable = true) String valueBase64,
        boolean valueCut,
        String reason,
        Instant at,
        QuarantinedRecord.State state,
        @Schema(nullable = true) Instant resolvedAt,
        @Schema(nullable = true) String resolvedBy,
        @Schema(nullable = true) String resolution) {

    private static final int SHOWN = 64 << 10;

    static QuarantineItem from(QuarantinedRecord r) {
        byte[] shown = r.value() == null || r.value().length <= SHOWN ? r.value() : Arrays.copyOf(r.value(), SHOWN);
        String text = text(shown);
        return new QuarantineItem(
                r.id(),
                r.topic(),
                r.partition(),
                r.offset(),
                r.key() == null || text(r.key()) != null ? text(r.key()) : base64(r.key()),
                r.headers(),
                text,
                shown == null || text != null ? null : base64(shown),
                shown != r.value(),
                r.reason(),
                r.at(),
                r.state(),
                r.resolvedAt(),
                r.resolvedBy(),
                r.resolution());
    }

    private static String text(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
