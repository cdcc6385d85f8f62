package vn.tiendo.platform.feed;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.access.Visibility;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.http.Place;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Changes", description = "The change feed, for systems without Kafka")
class ChangesResource {

    private static final String END = "end";

    private final Changes changes;
    private final Waiting waiting;
    private final Feed feed;
    private final Visibility visibility;
    private final CurrentVertxRequest current;

    ChangesResource(Changes changes, Waiting waiting, Feed feed, Visibility visibility, CurrentVertxRequest current) {
        this.changes = changes;
        this.waiting = waiting;
        this.feed = feed;
        this.visibility = visibility;
        this.current = current;
    }

    @GET
    @Blocking
    @Operation(
            operationId = "readChanges",
            summary = "What has changed since",
            description =
                    "Events as they were sent to Kafka, in the same order, each with its place. Of what has a history (status of assignments,"
                            + " steps of reports) every version is there; of all else (plans, tasks, agencies, targets, difficulties)"
                            + " the newest state, at the place of its last change. A reader keeps the newest event of each `subject`, gives"
                            + " the `position` of an answer as the next `after`, and misses nothing. Without `after` it begins"
                            + " at the beginning; `after=end` only tells where the end is. With `wait` an answer that would be empty"
                            + " is held back until something comes, for at most so many seconds; of one token two calls wait,"
                            + " others are answered at once. What is not sent to Kafka is not there yet.")
    @APIResponse(
            responseCode = "200",
            description = "What follows; `more` tells to ask again at once",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Changes.Stretch.class)))
    @APIResponse(
            responseCode = "410",
            description =
                    "The position was lost when the database was restored; `detail` and `errors` name the one to read again from",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "#/components/schemas/Problem")))
    public Uni<Changes.Stretch> changes(
            @RestQuery("after")
                    @Parameter(description = "The `position` of the last answer; `end`: nothing but where the end is")
                    String after,
            @RestQuery("types")
                    @Parameter(
                            description =
                                    "Only these, separated by commas. plan-service: `status`, `plan`, `task`, `target`,"
                                            + " `obligation`, `agency`, `province`, `calendar-day`, `calendar-year`, `difficulty`,"
                                            + " `contribution`; report-service: `report`, `reminder`")
                    String types,
            @RestQuery("province")
                    @Parameter(
                            description =
                                    "Only what this province issued or answers for now; what is of no province comes too",
                            example = "quang-ninh")
                    String province,
            @RestQuery("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    @Parameter(description = "Events in an answer, at most")
                    int limit,
            @RestQuery("wait")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(30)
                    @Parameter(description = "Seconds that an empty answer may wait for a change", example = "30")
                    int wait) {
        Feed.Sight sight = new Feed.Sight(visibility.provinces(province), named(types));
        Position read = END.equals(after) ? changes.end() : after == null ? Position.BEGINNING : Position.parse(after);
        changes.requireKept(read);
        Changes.Stretch now = changes.behind(read, sight, limit);
        if (wait == 0 || now.more() || !now.items().isEmpty()) {
            return Uni.createFrom().item(now);
        }
        Place.leave(current.getCurrent());
        Position reached = Position.parse(now.position());
        return waiting.await(visibility.caller().subject(), sight, reached.number(), Duration.ofSeconds(wait))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(came -> came ? changes.behind(reached, sight, limit) : now);
    }

    private Set<String> named(String types) {
        if (types == null) {
            return feed.types().keySet();
        }
        Set<String> named = new LinkedHashSet<>(Arrays.asList(types.split(",", -1)));
        Set<String> unknown = new LinkedHashSet<>(named);
        unknown.removeAll(feed.types().keySet());
        if (!unknown.isEmpty()) {
            String known = String.join(", ", feed.types().keySet());
            throw ProblemException.field(
                    Kind.INVALID_PARAMETER,
                    "types",
                    "Không có loại “" + String.join("”, “", unknown) + "”; các loại là: " + known + ".",
                    "There is no type '" + String.join("', '", unknown) + "'; there are: " + known + ".");
        }
        return named;
    }
}
