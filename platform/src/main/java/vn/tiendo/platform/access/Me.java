package vn.tiendo.platform.access;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who the caller is here.
 *
 * @param subject as it stands in the audit
 * @param province null: he is for all provinces
 * @param agency null: his token names none
 */
@Schema(name = "Me")
record Me(
        @Schema(description = "As it stands in the audit", examples = "focal-quang-ninh")
        String subject,

        @Schema(description = "Those of the token's roles that are known here", examples = "[\"focal\"]")
        List<String> roles,

        @Schema(description = "The province that the token is limited to; null: all of them", nullable = true)
        NamedPlace province,

        @Schema(description = "The agency that the token names; null: none", nullable = true)
        NamedPlace agency,

        @Schema(description = "What he may ask for at all; about which rows each operation says")
        List<Permission> permissions) {

    /** A province or an agency with its name. */
    @Schema(name = "NamedPlace")
    record NamedPlace(
            @Schema(examples = "quang-ninh") String id,
            @Schema(examples = "Quảng Ninh") String name) {}

    static Me of(Caller caller, ProvinceLookup lookup) {
        return new Me(
                caller.subject(),
                caller.roles().stream().sorted().map(role -> role.claim).toList(),
                caller.province() == null
                        ? null
                        : new NamedPlace(caller.province(), lookup.nameOfProvince(caller.province())),
                caller.agency() == null ? null : new NamedPlace(caller.agency(), lookup.nameOfAgency(caller.agency())),
                Arrays.stream(Permission.values())
                        .filter(permission -> permission.isOpenTo(caller))
                        .toList());
    }
}
