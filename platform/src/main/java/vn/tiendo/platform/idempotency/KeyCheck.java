package vn.tiendo.platform.idempotency;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Refuses a key that is none, or two of them: who sends that believes that a repetition will be recognised, and would do it all twice. */
class KeyCheck {

    private static final String KEY = "Idempotency-Key";
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        List<String> keys = request.getHeaders().get(KEY);
        if (keys == null || READING.contains(request.getMethod())) {
            return;
        }
        if (keys.size() > 1) {
            throw ProblemException.field(
                    Kind.INVALID_PARAMETER,
                    KEY,
                    "Idempotency-Key được gửi " + keys.size() + " lần; chỉ gửi một lần.",
                    "Idempotency-Key was sent " + keys.size() + " times; send it once.");
        }
        if (keys.isEmpty() || keys.get(0).codePoints().allMatch(KeyCheck::isBlank)) {
            throw ProblemException.field(
                    Kind.INVALID_PARAMETER,
                    KEY,
                    "Idempotency-Key không có giá trị; không cần chống lặp thì bỏ hẳn tiêu đề này.",
                    "Idempotency-Key has no value; leave it out if repetitions need not be recognised.");
        }
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
