package vn.tiendo.platform.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.platform.feed.Changes.Change;

/**
 * A message as it is sent: an event in the structured mode of CloudEvents, with the header fields of Standard Webhooks.
 *
 * @param id the same each time that the same event is sent
 */
record Message(String id, String body) {

    private static final int LENGTH_OF_ID = 40;

    static Message of(Change event, ObjectMapper json) {
        try {
            // Of letters that no signature ends at: ids of events have full stops in them.
            String id = "msg_" + Sha256.hex(event.source() + " " + event.id()).substring(0, LENGTH_OF_ID);
            return new Message(id, json.writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    /** @param secrets all that sign it, the newest first */
    Map<String, String> headers(List<WebhookSecret> secrets, Instant now) {
        long second = now.getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/cloudevents+json; charset=utf-8");
        headers.put("User-Agent", "tiendo-webhooks/1");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(second));
        headers.put(
                "webhook-signature",
                secrets.stream().map(secret -> secret.sign(id, second, body)).collect(Collectors.joining(" ")));
        return headers;
    }
}
