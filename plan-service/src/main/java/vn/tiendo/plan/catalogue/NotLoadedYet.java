package vn.tiendo.plan.catalogue;

import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * Refuses every request, reading or writing, until the catalogue is in: half a registry would answer that a plan, a task or a
 * province is not there.
 */
@Singleton
class NotLoadedYet {

    private final Progress progress;

    NotLoadedYet(Progress progress) {
        this.progress = progress;
    }

    /** Before anything is looked up, so that nobody is told of a path or a token what may not hold in a moment. */
    @ServerRequestFilter(preMatching = true)
    void refuse() {
        Progress.State now = progress.now();
        if (!now.isComplete()) {
            throw ProblemException.of(
                    Kind.UNAVAILABLE,
                    "Hệ thống đang nạp danh mục kế hoạch (xong " + now.in() + "/" + now.pieces()
                            + " phần); yêu cầu chưa được thực hiện, xin gửi lại sau ít phút.",
                    "The catalogue of plans is being loaded (" + now.in() + " of " + now.pieces()
                            + " pieces are in); nothing was done, please repeat in a moment.");
        }
    }
}
