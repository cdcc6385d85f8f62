package vn.tiendo.report.assembly.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.tiendo.report.assembly.Headers;
import vn.tiendo.report.assembly.letter.Letter.Addressee;
import vn.tiendo.report.assembly.letter.Letter.Author;
import vn.tiendo.report.assembly.letter.Letter.Manner;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.content.head.ReportHeader;
import vn.tiendo.report.content.head.SignatureBlock;
import vn.tiendo.report.deadline.WorkingDays;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Agency;
import vn.tiendo.report.ledger.entry.Succession;

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

    boolean isByFocal() {
        return author == Author.FOCAL_AGENCY;
    }

    LocalDate newDay() {
        return order.newDay() == null
                ? new WorkingDays(registry.calendar()).after(day(), WORKING_DAYS)
                : order.newDay();
    }

    /**
     * @param subject what stands after "V/v"
     * @param to those to whom it goes
     */
    ReportHeader header(String subject, List<Addressee> to) {
        Headers headers = new Headers(registry);
        Headers.Issuer issuer = author == Author.COMMITTEE ? headers.committee(focal) : headers.issuer(focal, day());
        SignatureBlock block = SignatureBlock.of(issuer.authority(), issuer.post(), order.capacity(), order.post());
        return headers.ofLetter(issuer, subject, block, day(), informed(issuer, to));
    }

    /** Who leads the reporting knows what the committee writes, and the committee what that agency writes. */
    private String informed(Headers.Issuer issuer, List<Addressee> to) {
        if (author == Author.COMMITTEE) {
            boolean addressed = to.stream().anyMatch(a -> a.agency().id().equals(focal.id()));
            return addressed ? null : registry.agencyName(focal.id());
        }
        String committee = Headers.addressee("UBND tỉnh", issuer.place());
        return committee.equals(issuer.name()) ? null : committee + " (để b/c)";
    }

    List<Addressee> addressees(Collection<Named> agencies) {
        return agencies.stream()
                .distinct()
                .map(a -> new Addressee(a, manner(registry.agencies().get(a.id()))))
                .toList();
    }

    private Manner manner(Agency agency) {
        return author == Author.COMMITTEE && Headers.isUnderCommittee(agency, day()) ? Manner.REQUIRE : Manner.ASK;
    }
}
