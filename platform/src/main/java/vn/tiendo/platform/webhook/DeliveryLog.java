package vn.tiendo.platform.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.tiendo.platform.http.Cursor;

/** What was sent for a webhook, and what waits, for those who may know of it. */
@ApplicationScoped
class DeliveryLog {

    private final WebhookDesk desk;
    private final Deliveries deliveries;

    DeliveryLog(WebhookDesk desk, Deliveries deliveries) {
        this.desk = desk;
        this.deliveries = deliveries;
    }

    /** The newest first; {@code state} null: all. */
    List<DeliveryView> of(UUID webhook, Delivery.State state, String cursor, int limit) {
        Long before = cursor == null ? null : number(cursor);
        return desk.reading(webhook, found -> deliveries.log(found.id(), state, before, limit).stream()
                .map(Delivery::view)
                .toList());
    }

    private static Long number(String cursor) {
        try {
            return Long.valueOf(Cursor.decode(cursor, 1).get(0));
        } catch (NumberFormatException e) {
            throw Cursor.foreign();
        }
    }
}
