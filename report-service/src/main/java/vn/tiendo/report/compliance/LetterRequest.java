package vn.tiendo.report.compliance;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.report.assembly.letter.Letter;
import vn.tiendo.report.assembly.letter.LetterOrder;
import vn.tiendo.report.content.head.Capacity;

/** How a letter that urges is wanted, in the query of the request. */
public class LetterRequest {

    @RestQuery("by")
    @Parameter(description = "Who writes. Default: the focal agency to the agencies, the committee to the focal agency")
    Letter.Author by;

    @RestQuery("agency")
    @Parameter(
            description = "A letter to this agency alone. Default: one letter to all",
            example = "quang-ninh-so-noi-vu")
    String agency;

    @RestQuery("newDay")
    @Parameter(
            description =
                    "Until when it is asked for, after today. Default: five working days from today, or the due day"
                            + " while that lies ahead",
            example = "2026-11-24")
    LocalDate newDay;

    @RestQuery("capacity")
    @DefaultValue("HEAD")
    @Parameter(
            description =
                    "In what capacity it is signed: by the head, by a deputy (KT.), by who leads the agency for the time"
                            + " being (Q.), by order (TL.), by authorisation (TUQ.)")
    Capacity capacity;

    @RestQuery("post")
    @Size(max = 200, message = "{text.tooLong}")
    @Parameter(
            description = "Post of the signer; needed where it is signed by order or by authorisation",
            example = "CHÁNH VĂN PHÒNG")
    String post;

    /** For the framework, which fills in the query. */
    public LetterRequest() {}

    /** @throws ProblemException INVALID_PARAMETER by field */
    public LetterOrder order(LocalDate today) {
        return new LetterOrder(by, agency == null ? Set.of() : Set.of(agency), newDay, capacity, post).checked(today);
    }
}
