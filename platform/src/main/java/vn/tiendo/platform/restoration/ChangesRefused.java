package vn.tiendo.platform.restoration;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses changes while the database may lack some that were made before; who may not make them is told that first. */
@Singleton
class ChangesRefused {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Suspension suspension;

    ChangesRefused(Suspension suspension) {
        this.suspension = suspension;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void refuse(ContainerRequestContext request, ResourceInfo resource) {
        boolean always = resource.getResourceMethod() != null
                && resource.getResourceMethod().isAnnotationPresent(WhileSuspended.class);
        if (!always && !READING.contains(request.getMethod())) {
            suspension.requireClear();
        }
    }
}
