package vn.tiendo.platform.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.tiendo.platform.logs.CallerInLogs;
import vn.tiendo.platform.problem.ProblemException;

/**
 * Who asks: the claims of a verified bearer token.
 *
 * @param subject {@code sub}; recorded with every change
 * @param roles those of its roles that mean something here
 * @param province slug of the province that the token is limited to, or null for all
 * @param agency slug of the caller's agency, or null
 */
public record Caller(String subject, Set<Role> roles, String province, String agency) {

    /** The system itself: opening of occurrences, loading of catalogues. */
    public static final Caller SYSTEM = new Caller("system", Set.of(), null, null);

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The roles that tokens carry. */
    public enum Role {
        READER("reader", Bound.MAY_BE),
        AGENCY_REPORTER("agency-reporter", Bound.TO_AGENCY),
        FOCAL("focal", Bound.TO_PROVINCE),
        COMMITTEE("committee", Bound.TO_PROVINCE),
        PLAN_EDITOR("plan-editor", Bound.MAY_BE),
        OPERATOR("operator", Bound.MAY_BE),
        AUDITOR("auditor", Bound.MAY_BE);

        /** As it stands in tokens. */
        public final String claim;

        /** What a token with this role has to name. */
        public final Bound bound;

        Role(String claim, Bound bound) {
            this.claim = claim;
            this.bound = bound;
        }

        private static final Map<String, Role> BY_CLAIM =
                Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(role -> role.claim, role -> role));

        static Optional<Role> of(String claim) {
            return Optional.ofNullable(BY_CLAIM.get(claim));
        }
    }

    /** What a token is limited to. */
    public enum Bound {
        /** One province, or none is named and it is all of them. */
        MAY_BE,
        TO_PROVINCE,
        /** To an agency and its province. */
        TO_AGENCY
    }

    /** The caller of the request under way. */
    @RequestScoped
    public static class Current {

        @Inject
        SecurityIdentity identity;

        @Inject
        JsonWebToken token;

        @Inject
        TokenClaims claims;

        @Inject
        CurrentVertxRequest request;

        @ConfigProperty(name = "quarkus.oidc.token.audience")
        List<String> audience;

        private Caller caller;

        /**
         * @throws UnauthorizedException without a token
         * @throws AuthenticationFailedException when the token is not accepted
         * @throws ProblemException FORBIDDEN when the claims of its province or agency cannot be read
         */
        public Caller get() {
            if (caller == null) {
                caller = read();
            }
            return caller;
        }

        /** Of who signed in on a page the provider's client was checked; his token must be for us as every other one. */
        private void requireAudience() {
            Set<String> given = token.getAudience() == null ? Set.of() : token.getAudience();
            if (audience.stream().noneMatch(given::contains)) {
                throw ProblemException.of(
                        ProblemException.Kind.FORBIDDEN,
                        "Tài khoản này chưa được cấp quyền dùng hệ thống; xin liên hệ người quản trị tài khoản.",
                        "This account is not one for this system.");
            }
        }

        private Caller read() {
            if (identity.isAnonymous()) {
                throw new UnauthorizedException();
            }
            CallerInLogs.tell(request.getCurrent(), token.getSubject());
            requireAudience();
            Set<Role> roles = identity.getRoles().stream()
                    .flatMap(name -> Role.of(name).stream())
                    .collect(Collectors.toUnmodifiableSet());
            return new Caller(
                    token.getSubject(),
                    roles,
                    ClaimPath.of(claims.provinceClaim()).text(token),
                    ClaimPath.of(claims.agencyClaim()).text(token));
        }
    }
}
