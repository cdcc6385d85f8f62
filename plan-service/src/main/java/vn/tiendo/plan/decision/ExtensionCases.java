package vn.tiendo.plan.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import vn.tiendo.plan.extension.ExtensionRequestDesk;
import vn.tiendo.plan.extension.ExtensionRequestList;
import vn.tiendo.plan.extension.ExtensionRequestView;
import vn.tiendo.platform.http.Cursor;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.problem.ProblemException;

/** Requests for later due days with what they are about. */
@ApplicationScoped
class ExtensionCases {

    private final ExtensionRequestList requests;
    private final ExtensionRequestDesk desk;
    private final Claims claims;
    private final Names names;

    ExtensionCases(ExtensionRequestList requests, ExtensionRequestDesk desk, Claims claims, Names names) {
        this.requests = requests;
        this.desk = desk;
        this.claims = claims;
        this.names = names;
    }

    /** Those that wait for the caller, oldest first. */
    @Transactional
    Page<ExtensionCase> waiting(String cursor) {
        Page<ExtensionRequestView> page = Page.of(
                requests.toDecide(Cursor.uuid(cursor), Claims.PAGE + 1),
                Claims.PAGE,
                request -> Cursor.encode(request.id()));
        Map<UUID, Claim> about = claims.byId(
                page.items().stream().map(ExtensionRequestView::assignment).toList());
        return page.map(request -> shown(request, about.get(request.assignment()), true));
    }

    /** @throws ProblemException NOT_FOUND for what is not in sight */
    @Transactional
    ExtensionCase one(UUID id) {
        ExtensionRequestView request = desk.get(id);
        return shown(request, claims.one(request.assignment()), requests.isToDecide(id));
    }

    private ExtensionCase shown(ExtensionRequestView request, Claim about, boolean isToDecide) {
        return new ExtensionCase(
                request, about, names.ofAgency(request.askedBy().agency()), isToDecide);
    }
}
