package vn.tiendo.plan.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.assignment.AssignedWork;
import vn.tiendo.plan.worklist.Waiting;
import vn.tiendo.plan.worklist.WaitingWork;
import vn.tiendo.plan.worklist.WorklistItem;
import vn.tiendo.platform.access.Permission;

/** Requests for later due days as lists show them, and how many wait for the caller. */
@ApplicationScoped
public class ExtensionRequestList implements WaitingWork {

    private final ExtensionRequests requests;
    private final AssignedWork assignments;
    private final Scope scope;

    ExtensionRequestList(ExtensionRequests requests, AssignedWork assignments, Scope scope) {
        this.requests = requests;
        this.assignments = assignments;
        this.scope = scope;
    }

    /**
     * The first of a list behind an id.
     *
     * @param toDecide only those that the caller may decide on now; few are open at a time, so each is judged by itself
     */
    @Transactional
    List<ExtensionRequestView> matching(ExtensionRequests.Filter filter, boolean toDecide, UUID after, int limit) {
        var found = requests.matching(filter, after);
        return (toDecide ? found.stream().filter(this::isToDecide).limit(limit) : found.range(0, limit - 1).stream())
                .map(ExtensionRequest::view)
                .toList();
    }

    /**
     * Those that the caller may decide on now, oldest first.
     *
     * @param after id of the last one that was seen, or null
     */
    @Transactional
    public List<ExtensionRequestView> toDecide(UUID after, int limit) {
        return matching(open(), true, after, limit);
    }

    @Transactional
    public long count() {
        return requests.matching(open(), null).stream().filter(this::isToDecide).count();
    }

    private ExtensionRequests.Filter open() {
        return new ExtensionRequests.Filter(scope.provinces(null), null, null, ExtensionRequestState.OPEN, null);
    }

    /** Whether the caller may decide now on a request that he sees. */
    @Transactional
    public boolean isToDecide(UUID id) {
        return isToDecide(requests.withId(id).visibleTo(scope));
    }

    private boolean isToDecide(ExtensionRequest request) {
        return request.isOpen()
                && scope.may(Permission.EXTEND)
                && scope.mayDecide(request.decidedOn(assignments.focalOf(request.plan())));
    }

    @Override
    public List<WorklistItem> waiting() {
        if (!scope.may(Permission.EXTEND)) {
            return List.of();
        }
        return List.of(WorklistItem.of(
                Waiting.EXTENSION_REQUESTS, count(), "/api/v1/extension-requests", Map.of("toDecide", "true")));
    }
}
