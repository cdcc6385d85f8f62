package vn.tiendo.plan.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.content.PlanForm;
import vn.tiendo.plan.content.PlanForm.SectionForm;
import vn.tiendo.plan.content.PlanForm.TaskForm;
import vn.tiendo.plan.document.IssuedDocument;
import vn.tiendo.plan.phrase.AgencyPhrases;
import vn.tiendo.plan.timeframe.PlanDate;

/** Reads an issued document as a plan that an official may register. */
@ApplicationScoped
public class ProposalReader {

    /** On which names are looked up where the document does not tell its year. */
    private static final LocalDate USUAL = LocalDate.of(2024, 9, 1);

    private final AgencyPhrases agencies;
    private final AgencyDirectory directory;

    ProposalReader(AgencyPhrases agencies, AgencyDirectory directory) {
        this.agencies = agencies;
        this.directory = directory;
    }

    /** @param province whose plan it is; must be known */
    public Proposal read(IssuedDocument document, String province) {
        Layout layout = Layout.of(document);
        Identity identity =
                Identity.read(layout, directory.province(province).orElseThrow().name());
        Targets targets = Targets.read(layout, identity);
        Duties duties = Duties.read(layout, identity);
        Findings findings = new Findings();
        findings.add(identity.places(), identity.doubts());
        PlanDate date = identity.date() == null ? null : new PlanDate(identity.date());
        LocalDate day = date == null ? USUAL : date.firstDay();
        Phrases phrases = new Phrases(words -> agencies.read(province, words, day));
        Times times = new Times(date, identity.title());
        TaskList tasks = new TaskSearch(phrases, times, findings).of(layout);
        TaskForms forms = new TaskForms(phrases, findings, times);
        List<SectionForm> sections = forms.sections(tasks);
        List<TaskForm> proposed = forms.tasks(tasks);
        findings.add(targets.places(), targets.doubts());
        findings.add(duties.places(), duties.doubts());
        PlanForm plan = new PlanForm(
                null,
                province,
                identity.kind().name(),
                identity.issuer(),
                identity.agency(),
                identity.number(),
                identity.date(),
                identity.title(),
                identity.focalAgency(),
                null,
                identity.legalBases(),
                identity.signer(),
                identity.recipients(),
                identity.funding(),
                sections,
                null,
                null,
                proposed,
                targets.targets(),
                duties.obligations(),
                null,
                null,
                null);
        return new Proposal(plan, findings.places(), findings.doubts());
    }
}
