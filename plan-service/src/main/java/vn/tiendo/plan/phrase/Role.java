package vn.tiendo.plan.phrase;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a phrase asks of somebody: to lead, to coordinate, or nothing that could be late. */
@Schema(name = "RoleInPhrase")
public enum Role {
    LEAD,
    COORDINATE,
    INVITED
}
