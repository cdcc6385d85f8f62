package vn.tiendo.platform.access;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.tiendo.platform.access.Caller.Bound;
import vn.tiendo.platform.access.Caller.Role;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Lets nobody through to an operation who may not ask for it: no body is read and no row looked up before. */
@Singleton
class AuthorizationFilter {

    private static final Logger LOG = Logger.getLogger(AuthorizationFilter.class);

    private final Caller.Current current;
    private final ProvinceLookup lookup;

    AuthorizationFilter(Caller.Current current, ProvinceLookup lookup) {
        this.current = current;
        this.lookup = lookup;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    void check(ResourceInfo resource) {
        Caller caller = authenticated();
        requireSense(caller);
        Allowed allowed = allowed(resource);
        // What is not in the table is allowed to nobody.
        if (allowed == null || !allowed.value().isGivenTo(caller)) {
            throw forbidden("Vai trò của bạn không được làm việc này.", "Your role does not allow this.");
        }
        if (allowed.value().isBeyond(caller)) {
            throw forbidden(
                    "Việc này liên quan đến mọi tỉnh nên chỉ dành cho mã truy cập không giới hạn ở một tỉnh.",
                    "This concerns all provinces and is only for tokens that are not limited to one.");
        }
    }

    /** A token that could not be checked because its issuer is away is not a bad one: it may be good a little later. */
    private Caller authenticated() {
        try {
            return current.get();
        } catch (OIDCException | AuthenticationFailedException e) {
            if (!isOutage(e)) {
                throw e;
            }
            LOG.warnf("Who issues tokens cannot be asked: %s", e.getMessage());
            throw ProblemException.of(
                    Kind.UNAVAILABLE,
                    "Chưa kiểm tra được mã truy cập vì không liên lạc được với nơi cấp; xin thử lại sau ít phút.",
                    "The token could not be checked because its issuer cannot be reached; please try again shortly.");
        }
    }

    private static boolean isOutage(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OIDCException || cause instanceof IOException || cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    private static Allowed allowed(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        Allowed own = method == null ? null : method.getAnnotation(Allowed.class);
        return own != null || method == null ? own : resource.getResourceClass().getAnnotation(Allowed.class);
    }

    /** Refuses a token that contradicts itself or the registry, whatever it is used for. */
    private void requireSense(Caller caller) {
        if (caller.roles().isEmpty()) {
            throw forbidden(
                    "Mã truy cập không có vai trò nào của hệ thống này.",
                    "The token has none of the roles known here.");
        }
        caller.roles().forEach(role -> requireBound(role, caller));
        if (caller.province() != null) {
            requireProvince(caller.province());
        }
        if (caller.agency() != null) {
            requireAgency(caller);
        }
    }

    private static void requireBound(Role role, Caller caller) {
        boolean bound =
                switch (role.bound) {
                    case MAY_BE -> true;
                    case TO_PROVINCE -> caller.province() != null;
                    case TO_AGENCY -> caller.province() != null && caller.agency() != null;
                };
        if (!bound) {
            boolean agency = role.bound == Bound.TO_AGENCY;
            throw forbidden(
                    "Vai trò " + role.claim + " phải kèm " + (agency ? "tỉnh và cơ quan" : "tỉnh")
                            + " trong mã truy cập.",
                    "A token with the role " + role.claim + " has to name its "
                            + (agency ? "province and agency." : "province."));
        }
    }

    private void requireProvince(String province) {
        if (lookup.provinces().isEmpty()) {
            throw ProblemException.of(
                    Kind.UNAVAILABLE,
                    "Danh mục tỉnh đang được nạp, xin thử lại sau ít phút.",
                    "The provinces are still being loaded; please try again shortly.");
        }
        if (!lookup.provinces().contains(province)) {
            throw forbidden(
                    "Mã truy cập của tỉnh “" + province + "”, mà hệ thống không có tỉnh này.",
                    "The token is limited to the province '" + province + "', which is not known here.");
        }
        String continuedBy = lookup.answersNow(province);
        if (!continuedBy.equals(province)) {
            throw forbidden(
                    "Tỉnh “" + province + "” đã kết thúc; hãy dùng mã truy cập của tỉnh “" + continuedBy + "”.",
                    "The province '" + province + "' has ended; use a token of '" + continuedBy + "'.");
        }
    }

    private void requireAgency(Caller caller) {
        String province = lookup.provinceOf(caller.agency())
                .map(lookup::answersNow)
                .orElseThrow(() -> forbidden(
                        "Mã truy cập của cơ quan “" + caller.agency() + "”, mà hệ thống không có cơ quan này.",
                        "The token is of the agency '" + caller.agency() + "', which is not known here."));
        if (caller.province() != null && !province.equals(caller.province())) {
            throw forbidden(
                    "Cơ quan “" + caller.agency() + "” không thuộc tỉnh “" + caller.province()
                            + "” nêu trong mã truy cập.",
                    "The agency '" + caller.agency() + "' is not of the province '" + caller.province()
                            + "' that the token names.");
        }
    }

    private static ProblemException forbidden(String vi, String en) {
        return ProblemException.of(Kind.FORBIDDEN, vi, en);
    }
}
