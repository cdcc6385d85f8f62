package vn.tiendo.platform.http;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import vn.tiendo.platform.logs.RefusedAccess;
import vn.tiendo.platform.logs.RequestIds;
import vn.tiendo.platform.origin.HttpRoot;
import vn.tiendo.platform.problem.Problem;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/**
 * Problems as they are sent: in the language of the request, and about its path as it stood in the request line. {@code UriInfo} would
 * make an address of the host that the caller names, and fail where that is none.
 */
final class Problems {

    /** JSON is UTF-8 anyway, but clients that know only some JSON types guess another for this one. */
    static final String CONTENT_TYPE = Problem.MEDIA_TYPE + ";charset=UTF-8";

    static final String RETRY_AFTER_SECONDS = "2";

    private Problems() {}

    static Problem of(ProblemException reason, RoutingContext request) {
        Problem problem = reason.in(Language.of(request.request()), path(request));
        RefusedAccess.because(request, problem.type());
        return problem.of(HttpRoot.of(request), RequestIds.of(request));
    }

    /** Of a status that the framework has chosen. */
    static Problem of(int status, RoutingContext request) {
        Kind kind = Kind.of(status);
        String title = kind.title.in(Language.of(request.request()));
        String path = path(request);
        return new Problem(
                HttpRoot.of(request) + kind.type(),
                title,
                status,
                title + ": " + path,
                path,
                List.of(),
                RequestIds.of(request));
    }

    /** Of an error of ours. */
    static Problem internal(RoutingContext request) {
        Locale language = Language.of(request.request());
        return new Problem(
                HttpRoot.of(request) + Kind.INTERNAL.type(),
                Kind.INTERNAL.title.in(language),
                Kind.INTERNAL.status,
                new Text("Lỗi bên trong hệ thống; yêu cầu chưa được thực hiện.", "Internal error; nothing was done.")
                        .in(language),
                path(request),
                List.of(),
                RequestIds.of(request));
    }

    private static String path(RoutingContext request) {
        return HttpRoot.of(request) + request.normalizedPath();
    }

    /** Whether the same request may be answered otherwise after {@link #RETRY_AFTER_SECONDS}. */
    static boolean passes(Problem problem) {
        Kind kind = Kind.of(problem.status());
        return kind.status == problem.status() && kind.passes();
    }
}
