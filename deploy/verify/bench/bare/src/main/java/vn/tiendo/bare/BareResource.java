package vn.tiendo.bare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A document that is kept in memory, written as JSON each time. */
@Path("/bare")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class BareResource {

    private final JsonNode document;

    BareResource(@ConfigProperty(name = "bare.document") String file, ObjectMapper json) throws IOException {
        document = json.readTree(Files.readAllBytes(java.nio.file.Path.of(file)));
    }

    @GET
    public JsonNode get() {
        return document;
    }
}
