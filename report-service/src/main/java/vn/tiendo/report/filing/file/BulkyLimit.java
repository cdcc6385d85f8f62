package vn.tiendo.report.filing.file;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * Takes and gives no more files at a time than fit into memory; who comes beyond that is told at once to come again, before his file is
 * read. The evening of a due day brings all of them together.
 */
@Bulky
@Provider
public class BulkyLimit implements ContainerRequestFilter {

    private final CurrentVertxRequest current;
    private final Places places;

    BulkyLimit(CurrentVertxRequest current, Places places) {
        this.current = current;
        this.places = places;
    }

    /** Made when the first file comes or goes: a filter is made before the configuration of the run is known. */
    @ApplicationScoped
    static class Places {

        private final Semaphore taken;
        private final Semaphore given;

        Places(
                @ConfigProperty(name = "report.files.taken-at-once") int taken,
                @ConfigProperty(name = "report.files.given-at-once") int given) {
            this.taken = new Semaphore(taken);
            this.given = new Semaphore(given);
        }

        Semaphore of(String method) {
            return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) ? given : taken;
        }
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Semaphore left = places.of(request.getMethod());
        if (!left.tryAcquire()) {
            throw ProblemException.of(
                    Kind.UNAVAILABLE,
                    "Đang có quá nhiều tệp được gửi, nhận cùng lúc; tệp này chưa được xử lý, xin gửi lại sau ít giây.",
                    "Too many files come and go at a time; nothing was done with this one, please repeat in a few seconds.");
        }
        current.getCurrent().addEndHandler(done -> left.release());
    }
}
