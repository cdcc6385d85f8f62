package vn.tiendo.platform.page;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Knows the requests of the pages' script. They are told that somebody has to sign in, rather than led to another host. */
@Singleton
@Unremovable
class ScriptRequests implements JavaScriptRequestChecker {

    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        return context.request().getHeader("HX-Request") != null;
    }
}
