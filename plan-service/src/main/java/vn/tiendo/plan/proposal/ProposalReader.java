package vn.tiendo.plan.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import vn.tiendo.plan.content.PlanForm;
import vn.tiendo.plan.document.IssuedDocument;
import vn.tiendo.plan.phrase.AgencyPhrases;
import vn.tiendo.plan.timeframe.PlanDate;

/** Reads an issued document as a plan that an official may register. */
@ApplicationScoped
public class ProposalReader {

    /** On which names are looked up where the document does not tell its year. */
    private static final LocalDate USUAL = LocalDate.of(2024, 9, 1);

    private final AgencyPhrases agencies;

    ProposalReader(AgencyPhrases agencies) {
        this.agencies = agencies;
    }

    /** @param province whose plan it is; must be known */
    public Proposal read(IssuedDocument document, String province) {
        Layout layout = Layout.of(document);
        Findings findings = new Findings();
        Identity identity = Identity.of(layout, findings);
        PlanDate date = identity.date() == null ? null : new PlanDate(identity.date());
        LocalDate day = date == null ? USUAL : date.firstDay();
        Phrases phrases = new Phrases(words -> agencies.read(province, words, day));
        Times times = new Times(date, identity.title());
        TaskList tasks = new TaskSearch(phrases, times, findings).of(layout);
        TaskForms forms = new TaskForms(phrases, findings, times);
        Duties duties = Duties.of(layout, phrases, findings);
        PlanForm plan = new PlanForm(
                null,
                province,
                identity.kind(),
                identity.issuer(),
                null,
                identity.number(),
                identity.date(),
                identity.title(),
                duties.focalAgency(),
                null,
                identity.legalBases(),
                identity.signer(),
                identity.recipients(),
                null,
                forms.sections(tasks),
                null,
                null,
                forms.tasks(tasks),
                Targets.of(layout, findings),
                duties.obligations(),
                null,
                null,
                null);
        return new Proposal(plan, findings.places(), findings.doubts());
    }
}
