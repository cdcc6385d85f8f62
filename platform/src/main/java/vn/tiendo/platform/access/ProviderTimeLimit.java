package vn.tiendo.platform.access;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The time limit of the extension ends with the connection: a provider that takes a request and never answers would hold it for ever. */
@Singleton
@Unremovable
class ProviderTimeLimit implements OidcRequestFilter {

    private final long millis;

    ProviderTimeLimit(@ConfigProperty(name = "quarkus.oidc.connection-timeout", defaultValue = "3S") Duration limit) {
        millis = limit.toMillis();
    }

    @Override
    public Uni<Void> filter(OidcRequestFilterContext context) {
        context.request().timeout(millis);
        return Uni.createFrom().voidItem();
    }
}
