package vn.tiendo.plan.assignment;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.plan.access.Scope;
import vn.tiendo.plan.assignment.list.Bounded;
import vn.tiendo.plan.persistence.Keyset;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Page;
import vn.tiendo.platform.table.TableFormat;
import vn.tiendo.platform.table.Tables;

/** The list of assignments; what is done with one of them is asked of {@link AssignmentResource}. */
@Path("/api/v1/assignments")
@Allowed(Permission.READ)
@Tag(name = "Assignments")
class AssignmentListResource {

    private final Assignments assignments;
    private final AssignmentViews views;
    private final FocalAgencies focals;
    private final Tables tables;
    private final Scope scope;
    private final Clock clock;

    AssignmentListResource(
            Assignments assignments,
            AssignmentViews views,
            FocalAgencies focals,
            Tables tables,
            Scope scope,
            Clock clock) {
        this.assignments = assignments;
        this.views = views;
        this.focals = focals;
        this.tables = tables;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV, TableFormat.XLSX})
    @Bounded(Bounded.Rows.ASSIGNMENTS)
    @Transactional
    @Operation(
            summary = "Assignments",
            description =
                    "In the order of their ids. `agency` finds what the agency was given and what it answers for now. An unknown"
                            + " plan, task, province or agency is refused by name. " + Bounded.DOCUMENTED)
    @Parameter(name = "dueBefore", in = ParameterIn.QUERY, description = "Due before this day")
    public Page<AssignmentView> list(
            @Valid @BeanParam Filter filter,
            @Valid @BeanParam Filter.OfState state,
            @RestQuery("include")
                    @Parameter(
                            description = AssignmentViews.Included.DOCUMENTED,
                            schema = @Schema(pattern = AssignmentViews.Included.PATTERN))
                    String include,
            @RestQuery("sort")
                    @Parameter(
                            description =
                                    "Order; `agency` is its name in the Vietnamese alphabet, what has no due date comes last; `reported`: when somebody reported last, else when it was opened; a hyphen reverses it",
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "id",
                                                "-id",
                                                "due",
                                                "-due",
                                                "agency",
                                                "-agency",
                                                "reported",
                                                "-reported"
                                            },
                                            defaultValue = "id"))
                    String sort,
            @RestQuery("cursor") @Parameter(description = "Continues after a page: its `next`") String cursor,
            @RestQuery("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery("format") @Parameter(description = TableFormat.DOCUMENTED) TableFormat format) {
        AssignmentViews.Included included =
                tables.areAsked(format) ? AssignmentTable.INCLUDED : AssignmentViews.Included.of(include);
        filter.of(scope, clock).with(state, () -> focals.of(filter.provinces));
        return tables.page(format, AssignmentTable.TABLE, cursor, limit, (from, most) -> {
            Page<Assignment> page = assignments.matching(filter, sort, new Keyset.PageRequest(from, most));
            return views.of(page, filter.asOf, included);
        });
    }
}
