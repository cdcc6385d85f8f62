package vn.tiendo.report.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.Letter.Addressee;
import vn.tiendo.report.content.Letter.Author;
import vn.tiendo.report.content.Letter.Manner;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.deadline.WorkingDays;
import vn.tiendo.report.ledger.Agency;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.Succession;

/** What both kinds of letters have in common: who writes to whom, how, and until when something is asked for. */
final class LetterDraft {

    /** From the letter to the day that it sets. */
    private static final int WORKING_DAYS = 5;

    private final Registry registry;
    private final LetterOrder order;
    private final Author author;
    private final Instant asOf;
    private final Agency focal;

    /** @param focalAgency when the plan was registered; whoever followed it writes */
    LetterDraft(Registry registry, String focalAgency, Author usual, LetterOrder order, Instant asOf) {
        this.registry = registry;
        this.order = order;
        this.author = order.by() == null ? usual : order.by();
        this.asOf = asOf;
        String focalNow = new Succession(registry.agencies())
                .answering(focalAgency, day()).stream().findFirst().orElse(focalAgency);
        this.focal = registry.agencies().get(focalNow);
    }

    LocalDate day() {
        return Vietnam.dayOf(asOf);
    }

    /** The agency that leads the reporting on the plan. */
    Agency focal() {
        return focal;
    }

    LocalDate newDay() {
        return order.newDay() == null
                ? new WorkingDays(registry.calendar()).after(day(), WORKING_DAYS)
                : order.newDay();
    }

    /** @param subject what stands after "V/v" */
    ReportContent.Header header(String subject) {
        Headers headers = new Headers(registry);
        Headers.Issuer issuer =
                author == Author.COMMITTEE ? headers.committee(focal) : headers.issuer(focal, day());
        String committee = Headers.addressee("UBND tỉnh", issuer.place());
        return headers.ofLetter(issuer, subject, order, day(), committee);
    }

    List<Addressee> addressees(Collection<Named> agencies) {
        return agencies.stream()
                .distinct()
                .map(a -> new Addressee(a, manner(registry.agencies().get(a.id()))))
                .toList();
    }

    private Manner manner(Agency agency) {
        return author == Author.COMMITTEE && Headers.isUnderCommittee(agency) ? Manner.REQUIRE : Manner.ASK;
    }
}
