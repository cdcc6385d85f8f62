package vn.tiendo.plan.worklist;

import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Page;

@Path("/api/v1/worklist")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.READ)
@Tag(name = "Caller")
class WorklistResource {

    private final Instance<WaitingWork> features;

    WorklistResource(Instance<WaitingWork> features) {
        this.features = features;
    }

    @GET
    @Transactional
    @Operation(
            summary = "What waits for me",
            description =
                    "By kind, the most pressing first, with how many and the list that shows just these; a kind that concerns the"
                            + " caller is told also when nothing of it waits. An agency is told of what it answers for today; a token of"
                            + " the focal agency that names no agency of what waits for a decision, and of the focal agency's own.")
    public Page<WorklistItem> list() {
        return new Page<>(
                features.stream()
                        .flatMap(feature -> feature.waiting().stream())
                        .sorted(Comparator.comparing(WorklistItem::kind))
                        .toList(),
                null);
    }
}
