package vn.tiendo.platform.openapi;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.ArrayDeque;
import java.util.Queue;

/** Keeps what is to be prepared, in the order in which it was told, until somebody asks. */
@WhenAsked
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class WhenAskedInterceptor {

    /** How the extension's bean is told what there is. */
    static final String PREPARATION = "prepareDocument";

    private final Queue<Preparation> waiting = new ArrayDeque<>();

    /** It finds its file by the loader of the thread that told it. */
    private record Preparation(InvocationContext call, ClassLoader loader) {

        void make() throws Exception {
            Thread thread = Thread.currentThread();
            ClassLoader own = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            try {
                call.proceed();
            } finally {
                thread.setContextClassLoader(own);
            }
        }
    }

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        synchronized (this) {
            if (call.getMethod().getName().equals(PREPARATION)) {
                waiting.add(new Preparation(call, Thread.currentThread().getContextClassLoader()));
                return null;
            }
            while (!waiting.isEmpty()) {
                waiting.remove().make();
            }
        }
        return call.proceed();
    }
}
