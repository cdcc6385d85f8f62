package vn.tiendo.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WhenAskedInterceptorTest {

    private final WhenAskedInterceptor interceptor = new WhenAskedInterceptor();
    private final List<String> done = new ArrayList<>();

    @Test
    void nothingIsPreparedBeforeSomebodyAsksAndThenOnce() throws Exception {
        interceptor.around(call(WhenAskedInterceptor.PREPARATION));
        assertThat(done).isEmpty();
        interceptor.around(call("getDocument"));
        assertThat(done).containsExactly("prepareDocument", "getDocument");
        interceptor.around(call("getDocument"));
        assertThat(done).containsExactly("prepareDocument", "getDocument", "getDocument");
    }

    /** A name of the extension, which another version may change. */
    private InvocationContext call(String name) {
        Method method = Stream.of(OpenApiDocumentService.class.getDeclaredMethods())
                .filter(m -> m.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return (InvocationContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {InvocationContext.class}, (proxy, asked, values) -> {
                    if (asked.getName().equals("getMethod")) {
                        return method;
                    }
                    done.add(name);
                    return null;
                });
    }
}
