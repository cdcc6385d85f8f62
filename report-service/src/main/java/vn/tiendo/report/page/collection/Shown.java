package vn.tiendo.report.page.collection;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import vn.tiendo.platform.http.DocumentPolicy;
import vn.tiendo.platform.page.Words;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.render.Format;

/** Documents below a page: their styles are within them, they load nothing, and what they say runs nowhere. */
public final class Shown {

    private Shown() {}

    /** @throws ProblemException NOT_FOUND: there is no such file */
    public static Format format(String name) {
        return Format.PRINTED.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("tệp", "file", name));
    }

    /** The same of a letter, which is no workbook. */
    public static Format ofLetter(String name) {
        Format format = format(name);
        if (format == Format.xlsx) {
            throw ProblemException.notFound("tệp", "file", name);
        }
        return format;
    }

    /** Day of the week and date of the last day on which something is on time. */
    public static String dueWords(Instant dueAt) {
        return Words.inWords(StandingWords.lastDay(dueAt));
    }

    public static Response of(Response document, Format format) {
        Response.ResponseBuilder answer = Response.fromResponse(document)
                .header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        // The viewers of browsers do not open a PDF that is sandboxed.
        return format == Format.html
                ? answer.header(DocumentPolicy.HEADER, DocumentPolicy.SHOWN).build()
                : answer.build();
    }
}
