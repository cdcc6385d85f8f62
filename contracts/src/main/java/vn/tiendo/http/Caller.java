package vn.tiendo.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who asks: the claims of a verified bearer token.
 *
 * @param subject {@code sub}; recorded with every change
 * @param roles {@code roles}
 * @param province slug of the province that the token is limited to, or null for all
 * @param agency slug of the caller's agency, or null
 */
public record Caller(String subject, Set<String> roles, String province, String agency) {

    /** The system itself: opening of occurrences, loading of catalogues. */
    public static final Caller SYSTEM = new Caller("system", Set.of(), null, null);

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** The roles that tokens carry. */
    public static final class Role {

        public static final String READER = "reader";
        public static final String AGENCY_REPORTER = "agency-reporter";
        public static final String FOCAL = "focal";
        public static final String COMMITTEE = "committee";
        public static final String PLAN_EDITOR = "plan-editor";
        public static final String OPERATOR = "operator";
        public static final String AUDITOR = "auditor";

        private Role() {}
    }

    /** The caller of the request under way. */
    @RequestScoped
    public static class Current {

        @Inject
        SecurityIdentity identity;

        @Inject
        JsonWebToken token;

        public Caller get() {
            return new Caller(token.getSubject(), identity.getRoles(), text("province"), text("agency"));
        }

        private String text(String claim) {
            Object value = token.getClaim(claim);
            return value == null ? null : value.toString();
        }
    }
}
