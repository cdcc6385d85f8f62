package vn.tiendo.platform.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Where a provider's tokens say what they are limited to; roles are read by {@code quarkus.oidc.roles.role-claim-path}. A path names
 * claims within claims, such as {@code realm_access/province}; a name that holds a slash itself is put in double quotes. Their value is
 * a text or a list of one text.
 */
@ConfigMapping(prefix = "tiendo.oidc")
public interface TokenClaims {

    /** Path of the slug of the province; a token without it is not limited to one. */
    @WithDefault("province")
    String provinceClaim();

    /** Path of the slug of the agency. */
    @WithDefault("agency")
    String agencyClaim();
}
