package vn.tiendo.plan;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What should never happen: routes that fail where no resource and no mapper is near. */
@ApplicationScoped
class BrokenRoute {

    static final String PATH = "/broken";
    static final String BUSY = "/busy";

    void register(@Observes Router router) {
        router.get(PATH).order(-1).handler(context -> {
            throw new IllegalStateException("broken on purpose");
        });
        router.get(BUSY).order(-1).handler(context -> context.fail(503));
    }
}
