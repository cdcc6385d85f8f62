package vn.tiendo.platform.health;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Duration;

/** Gives scheduled runs their hearts. */
@Watched
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class WatchedRuns {

    /** A slow database may let each of many statements take its 30 s, and a large document takes minutes on a busy machine. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(15);

    @AroundInvoke
    Object watch(InvocationContext run) throws Exception {
        String name = run.getMethod().getDeclaringClass().getSimpleName() + "."
                + run.getMethod().getName();
        return Hearts.during(name, LONGEST_SILENCE, run::proceed);
    }
}
