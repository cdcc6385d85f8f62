package vn.tiendo.platform.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * Takes a body whole before anything is made of it: not more than is allowed, not more slowly than is allowed, and JSON in UTF-8. The
 * JSON reader would take overlong forms and halves of surrogate pairs for characters.
 */
@jakarta.ws.rs.ext.Provider
public class StrictBody implements ReaderInterceptor {

    /** Far beyond what any request of ours needs, and far below what hurts. What we have stored ourselves may be larger. */
    private static final JsonFactory SCANNER = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxTokenCount(50_000)
                    .maxNameLength(1_000)
                    .maxNumberLength(100)
                    .maxStringLength(500_000)
                    .build())
            .build();

    private final CurrentVertxRequest current;
    private final ProblemResponder problems;

    /** Asked for when a request comes: this is made before the configuration of the run is known. */
    private final Provider<HttpLimits> limits;

    StrictBody(CurrentVertxRequest current, ProblemResponder problems, Provider<HttpLimits> limits) {
        this.current = current;
        this.problems = problems;
        this.limits = limits;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        byte[] body = readInTime(context.getInputStream(), String.valueOf(context.getMediaType()));
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
            requireUtf8(body);
            requireModest(body);
        }
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }

    /** Answers when the time is over, while the reading still waits; the end of the connection then ends the reading. */
    private byte[] readInTime(InputStream in, String type) {
        HttpLimits allowed = limits.get();
        RoutingContext route = current.getCurrent();
        long timer = route.vertx()
                .setTimer(allowed.bodyTime().toMillis(), late -> problems.refuseAndClose(route, tooSlow()));
        try {
            byte[] body = readOrRefuse(in, allowed, type);
            if (route.vertx().cancelTimer(timer)) {
                return body;
            }
            throw tooSlow();
        } catch (IOException brokenOff) {
            throw tooSlow();
        } finally {
            route.vertx().cancelTimer(timer);
        }
    }

    private static byte[] readOrRefuse(InputStream in, HttpLimits allowed, String type) throws IOException {
        try {
            return read(in, RequestSizeFilter.mostOfBody(allowed, type));
        } catch (ProblemException tooLarge) {
            if (RequestSizeFilter.isUpload(type)) {
                in.transferTo(OutputStream.nullOutputStream()); // as much as the server itself lets in
            }
            throw tooLarge;
        }
    }

    static byte[] read(InputStream in, long most) throws IOException {
        byte[] body = in.readNBytes((int) most + 1);
        if (body.length > most) {
            throw tooLarge(most);
        }
        return body;
    }

    private static void requireUtf8(byte[] body) {
        try {
            // A new decoder reports what is malformed; String's constructor would replace it.
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw ProblemException.of(
                    Kind.MALFORMED, "Nội dung không phải UTF-8 hợp lệ.", "The body is not valid UTF-8.");
        }
    }

    /** Looks through JSON before objects are made of it; what is wrong with it in other ways its reader tells. */
    static void requireModest(byte[] body) throws IOException {
        try (JsonParser parser = SCANNER.createParser(body)) {
            while (parser.nextToken() != null) {
                // The length of a text is looked at only when it is taken.
                parser.getText();
            }
        } catch (StreamConstraintsException e) {
            throw ProblemException.of(
                    Kind.MALFORMED,
                    "Nội dung JSON lồng quá sâu, quá nhiều phần tử, hoặc có số, tên, đoạn văn quá dài.",
                    "The JSON is too deep, has too many elements, or a number, name or text in it is too long.");
        } catch (JsonProcessingException e) {
            // Not ours to tell.
        }
    }

    static ProblemException tooLarge(long most) {
        return ProblemException.of(
                Kind.CONTENT_TOO_LARGE,
                "Nội dung quá lớn: nhiều nhất " + most + " byte.",
                "The body is too large: at most " + most + " bytes.");
    }

    private static ProblemException tooSlow() {
        return ProblemException.of(
                Kind.BODY_TOO_SLOW,
                "Nội dung được gửi quá chậm; yêu cầu chưa được thực hiện.",
                "The body came too slowly; nothing was done.");
    }
}
