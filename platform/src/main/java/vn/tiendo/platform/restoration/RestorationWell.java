package vn.tiendo.platform.restoration;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import vn.tiendo.platform.health.WellCheck;

/** Whether changes are taken: not while the database lacks what was sent, nor before that could be looked at. */
@Wellness
@ApplicationScoped
class RestorationWell extends WellCheck {

    private final Suspension suspension;

    RestorationWell(Suspension suspension) {
        this.suspension = suspension;
    }

    @Override
    protected String name() {
        return "restoration";
    }

    @Override
    protected Finding examine() {
        return Finding.of(suspension.isClear())
                .with("changes", suspension.isClear() ? "taken" : "refused")
                .with("database", suspension.now().name());
    }
}
