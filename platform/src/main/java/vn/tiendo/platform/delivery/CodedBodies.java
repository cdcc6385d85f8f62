package vn.tiendo.platform.delivery;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/** Takes no body that is compressed: how much comes out of it is known only when it is unpacked. */
class CodedBodies {

    private static final String IDENTITY = "identity";

    @ServerRequestFilter
    void refuse(ContainerRequestContext request) {
        String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase(IDENTITY) && request.hasEntity()) {
            throw ProblemException.field(
                    Kind.UNSUPPORTED_MEDIA_TYPE,
                    HttpHeaders.CONTENT_ENCODING,
                    "Nội dung gửi đến không được nén; hãy gửi không có Content-Encoding.",
                    "What is sent must not be compressed; send it without Content-Encoding.");
        }
    }
}
