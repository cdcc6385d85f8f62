package vn.tiendo.integrator;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.client.plan.ApiClient;
import vn.tiendo.client.plan.ApiException;
import vn.tiendo.client.plan.api.StatusChangesApi;
import vn.tiendo.client.plan.model.FeedItem;
import vn.tiendo.client.plan.model.FeedItemPage;

/** The change feed, as a system without Kafka follows it. */
final class Feed {

    private Feed() {}

    /** From its beginning to its end. */
    static List<FeedItem> read(ApiClient client, String province) throws ApiException {
        StatusChangesApi api = new StatusChangesApi(client);
        List<FeedItem> items = new ArrayList<>();
        FeedItemPage page;
        do {
            long after = items.isEmpty() ? 0 : items.get(items.size() - 1).getPosition();
            page = api.listStatusChanges()
                    .province(province)
                    .after(after)
                    .limit(100)
                    .execute();
            items.addAll(page.getItems());
        } while (!page.getItems().isEmpty());
        return items;
    }
}
