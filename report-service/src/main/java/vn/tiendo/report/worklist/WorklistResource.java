package vn.tiendo.report.worklist;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Page;
import vn.tiendo.report.filing.workflow.WaitingReports;

@Path("/api/v1/worklist")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Caller")
class WorklistResource {

    private final WaitingReports reports;

    WorklistResource(WaitingReports reports) {
        this.reports = reports;
    }

    @GET
    @Transactional
    @Operation(
            summary = "What waits for me",
            description =
                    "By kind, the most pressing first, with how many and the list that shows just these; a kind that concerns the"
                            + " caller is told also when nothing of it waits. An agency is told of its own reports; a token of the"
                            + " focal agency of those that it makes itself, and of what it is to accept.")
    public Page<WorklistItem> list() {
        List<WorklistItem> items = new ArrayList<>();
        reports.counts().forEach((kind, count) -> items.add(WorklistItem.of(kind, count)));
        return new Page<>(items, null);
    }
}
