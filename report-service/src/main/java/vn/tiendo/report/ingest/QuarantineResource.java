package vn.tiendo.report.ingest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.contracts.Topics;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Cursor;
import vn.tiendo.platform.http.Page;
import vn.tiendo.report.ledger.QuarantineStore;
import vn.tiendo.report.ledger.QuarantinedRecord;

/** For operators and auditors of the whole system: what a record holds may be of any province. */
@Path("/api/v1/quarantine")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.INSPECT_LEDGER)
@Tag(name = "Operation", description = "What operators do with topics, ledger and unreadable records")
class QuarantineResource {

    private final QuarantineStore store;
    private final Quarantine quarantine;

    QuarantineResource(QuarantineStore store, Quarantine quarantine) {
        this.store = store;
        this.quarantine = quarantine;
    }

    @GET
    @Operation(
            summary = "Records that were put aside because they could not be read",
            description = "In the order in which they came. Of long values only the beginning is shown.")
    public Page<QuarantineItem> list(
            @RestQuery("state") @Parameter(description = "What became of them", example = "WAITING")
                    QuarantinedRecord.State state,
            @RestQuery("topic") @Parameter(description = "One topic", example = Topics.TASK_STATUS) String topic,
            @RestQuery("cursor") @Parameter(description = "Continues after a page: its `next`") String cursor,
            @RestQuery("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    @Parameter(description = "At most so many rows")
                    int limit) {
        return Page.of(store.list(state, topic, after(cursor), limit + 1), limit, r -> Cursor.encode(r.id()))
                .map(QuarantineItem::from);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One record that was put aside", description = "With the first 64 KB of its value.")
    public QuarantineItem get(
            @RestPath("id") @Parameter(description = "Number of the record in the list", example = "1") long id) {
        return QuarantineItem.from(quarantine.find(id));
    }

    @POST
    @Path("{id}/replay")
    @Allowed(Permission.OPERATE_LEDGER)
    @Operation(
            summary = "Try a record again",
            description =
                    "After an update that reads it. It is applied by the usual rules: an old version changes nothing."
                            + " 409 when it still cannot be read.")
    public QuarantineItem replay(
            @RestPath("id") @Parameter(description = "Number of the record in the list", example = "1") long id) {
        return QuarantineItem.from(quarantine.replay(id));
    }

    @POST
    @Path("{id}/drop")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Permission.OPERATE_LEDGER)
    @Operation(summary = "Give a record up", description = "It stays in the list with who gave it up, when and why.")
    public QuarantineItem drop(
            @RestPath("id") @Parameter(description = "Number of the record in the list", example = "1") long id,
            @NotNull @Valid Reason reason) {
        return QuarantineItem.from(quarantine.drop(id, reason.reason()));
    }

    /** Why a record is given up. */
    @Schema(name = "QuarantineReason")
    record Reason(
            @NotBlank @Size(max = 1000) @Schema(examples = "Bản ghi thử của bên tích hợp, không có nội dung.")
            String reason) {}

    private static long after(String cursor) {
        if (cursor == null) {
            return 0;
        }
        try {
            return Long.parseLong(Cursor.decode(cursor, 1).get(0));
        } catch (NumberFormatException e) {
            throw Cursor.foreign();
        }
    }
}
