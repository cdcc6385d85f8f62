package vn.tiendo.report.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.http.ProblemException;
import vn.tiendo.http.ProblemException.Kind;
import vn.tiendo.report.content.Capacity;
import vn.tiendo.report.content.Letter;
import vn.tiendo.report.content.LetterOrder;
import vn.tiendo.report.render.FileName;
import vn.tiendo.report.render.Format;
import vn.tiendo.report.render.Press;

/** What both kinds of letters are asked for by, and how they are answered. */
@ApplicationScoped
class LetterAnswer {

    static final String BY = "Who writes. Default: the focal agency to the agencies, the committee to the focal agency";
    static final String AGENCY = "A letter to this agency alone. Default: one letter to all";
    static final String NEW_DAY = "Until when it is asked for, after today. Default: five working days from today,"
            + " or the due day while that lies ahead";
    static final String CAPACITY = "In what capacity it is signed: by the head, by a deputy (KT.), by who leads the agency for"
            + " the time being (Q.), by order (TL.), by authorisation (TUQ.)";
    static final String POST = "Post of the signer; needed where it is signed by order or by authorisation";

    private static final List<Format> FORMATS = List.of(Format.docx, Format.pdf, Format.html, Format.json);
    private static final List<Variant> VARIANTS = FORMATS.stream()
            .map(f -> new Variant(MediaType.valueOf(f.type), (String) null, null))
            .toList();

    private final Press press;

    LetterAnswer(Press press) {
        this.press = press;
    }

    /** The formats of a letter. */
    @Schema(name = "LetterFormat")
    enum LetterFormat {
        docx,
        pdf,
        html,
        json
    }

    /** @throws ProblemException INVALID by field */
    static LetterOrder order(
            Letter.Author by, String agency, LocalDate newDay, Capacity capacity, String post, Clock clock) {
        if (newDay != null && !newDay.isAfter(LocalDate.now(clock))) {
            throw ProblemException.field(
                    Kind.INVALID_PARAMETER, "newDay", "Thời hạn mới phải sau hôm nay.", "The new day must lie after today.");
        }
        if (capacity.needsPost() && (post == null || post.isBlank())) {
            throw ProblemException.field(
                    Kind.INVALID_PARAMETER,
                    "post",
                    "Ký thừa lệnh (TL.) hoặc thừa ủy quyền (TUQ.) cần có chức vụ của người ký.",
                    "Who signs by order or by authorisation does so in a post, which is missing.");
        }
        return new LetterOrder(by, agency, newDay, capacity, post);
    }

    Response of(Letter letter, LetterFormat format, Request request) {
        Format chosen = format == null ? accepted(request) : Format.valueOf(format.name());
        return Response.ok(press.print(letter, chosen), chosen.type)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileName.disposition(FileName.of(letter, chosen), chosen.isShown()))
                .build();
    }

    private static Format accepted(Request request) {
        return Optional.ofNullable(request.selectVariant(VARIANTS))
                .map(v -> FORMATS.get(VARIANTS.indexOf(v)))
                .orElse(Format.docx);
    }
}
