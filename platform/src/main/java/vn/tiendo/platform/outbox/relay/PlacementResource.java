package vn.tiendo.platform.outbox.relay;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.tiendo.contracts.Topics;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Caller;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

@Path("/api/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Operation", description = "What operators do with topics, ledger and unreadable records")
class PlacementResource {

    private static final String TWELVE = """
            {
              "partitions": 12
            }""";

    private final PlacementDesk desk;
    private final Caller.Current caller;

    PlacementResource(PlacementDesk desk, Caller.Current caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /** By how many partitions keys shall be placed. */
    @Schema(name = "PlacementRequest")
    record Request(
            @Schema(description = "At most as many as the topic has on Kafka", minimum = "1", examples = "12")
            Integer partitions) {}

    @PUT
    @Path("{topic}/placement")
    @Allowed(Permission.OPERATE_TOPICS)
    @Operation(
            summary = "Place the keys of a topic by more partitions",
            description =
                    "Partitions that are added on Kafka stay empty until this is said: so no key moves by itself. The number only rises,"
                            + " up to what the broker has, and only while nothing waits to be sent (409). Order by partition begins"
                            + " anew: later events of a key may stand on another partition than its earlier ones, and a reader may"
                            + " see them sooner. The same number again changes nothing.")
    public PlacementDesk.PlacementView place(
            @RestPath
                    @Parameter(
                            description = "A topic that this service sends on: plan.task-status.v1 is plan-service's,"
                                    + " report.lifecycle.v1 is report-service's",
                            example = Topics.TASK_STATUS)
                    String topic,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "twelve", value = TWELVE)))
                    Request body) {
        if (body == null || body.partitions() == null || body.partitions() < 1) {
            throw ProblemException.field(
                    Kind.INVALID,
                    "partitions",
                    "Cần số phân vùng, ít nhất là 1.",
                    "A number of partitions, at least 1, is required.");
        }
        return desk.raise(topic, body.partitions(), caller.get().subject());
    }
}
