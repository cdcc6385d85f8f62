package vn.tiendo.platform.origin;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.io.IOException;

/**
 * Writes a path into JSON as its reader can ask for it: behind the root below which he has asked, unless it stands there already, as in an
 * answer that was stored.
 */
public final class PathOfThisService extends JsonSerializer<String> {

    @Override
    public void serialize(String path, JsonGenerator json, SerializerProvider serializers) throws IOException {
        String root = rootOfTheRequest();
        json.writeString(path.startsWith(root + "/") ? path : root + path);
    }

    private static String rootOfTheRequest() {
        ArcContainer container = Arc.container();
        return container == null || !container.requestContext().isActive()
                ? ""
                : HttpRoot.of(
                        container.instance(CurrentVertxRequest.class).get().getCurrent());
    }
}
