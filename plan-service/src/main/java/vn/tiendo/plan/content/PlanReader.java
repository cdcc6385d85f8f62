package vn.tiendo.plan.content;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.Pillar;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.PlanDefinition.LegalBasis;
import vn.tiendo.plan.plan.PlanDefinition.Section;
import vn.tiendo.plan.plan.PlanRules;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.timeframe.PlanDate;

/** Reads a whole plan and types its words, wherever it comes from. What is wrong with it is added to the defects. */
public final class PlanReader {

    /**
     * Which plan it is, and whose. Each source has rules of its own for this part.
     *
     * @param date null when it is missing or no date, which is a defect already
     * @param parent id of the plan that an agency's own plan carries out, or null
     */
    public record Identity(
            String id, String province, PlanDefinition.Kind kind, String issuer, PlanDate date, String parent) {}

    /**
     * What stood in the plan before the amendment that is read.
     *
     * @param plan null for a plan that is new
     * @param obligations by id
     * @param targets by id
     * @param applied puts what operators set over what the plan states
     */
    public record Before(
            PlanDefinition plan,
            Map<String, ObligationDefinition> obligations,
            Map<String, TargetDefinition> targets,
            UnaryOperator<ObligationDefinition> applied) {}

    private final AgencyNames agencies;
    private final Before before;
    private final TaskSuccession succession;
    private final Defects defects;
    private final PlanRules rules;

    /** For a plan that is new. */
    public PlanReader(AgencyNames agencies, Defects defects) {
        this(
                agencies,
                new Before(null, Map.of(), Map.of(), UnaryOperator.identity()),
                TaskSuccession.none(defects),
                defects);
    }

    public PlanReader(AgencyNames agencies, Before before, TaskSuccession succession, Defects defects) {
        this.succession = succession;
        this.agencies = agencies;
        this.before = before;
        this.defects = defects;
        this.rules = new PlanRules(defects);
    }

    public PlanContent read(PlanForm form, Identity identity) {
        PlanDefinition plan = plan(form, identity);
        TaskReader tasks = new TaskReader(plan, agencies, rules, succession, defects);
        ObligationReader duties = new ObligationReader(plan, agencies, rules, before, defects);
        return new PlanContent(
                plan, tasks.read(form.tasks()), duties.targets(form.targets()), duties.obligations(form.obligations()));
    }

    private PlanDefinition plan(PlanForm form, Identity identity) {
        PlanDefinition known = before.plan();
        return new PlanDefinition(
                identity.id(),
                identity.province(),
                identity.kind(),
                identity.issuer(),
                defects.required("number", form.number(), 60),
                identity.date(),
                defects.required("title", form.title(), Defects.LINE),
                agencies.agency(
                        "focalAgency",
                        defects.required("focalAgency", form.focalAgency(), Defects.LINE),
                        known == null ? null : known.focalAgency()),
                defects.each("legalBases", form.legalBases(), 100, this::legalBasis),
                signer(form.signer()),
                defects.texts("recipients", form.recipients()),
                defects.optional("funding", form.funding(), Defects.PARAGRAPH),
                sections(form.sections()),
                defects.each("guidance", form.guidance(), 100, this::guidance),
                defects.optional("sourceNote", form.sourceNote(), Defects.PARAGRAPH),
                known == null ? null : known.inForceTo(),
                known == null ? null : known.endedBy(),
                identity.parent(),
                known == null ? List.of() : known.amendments(),
                defects.optional("citation", form.citation(), Defects.LINE),
                defects.optional("shortTitle", form.shortTitle(), Defects.LINE));
    }

    private List<Section> sections(List<PlanForm.SectionForm> forms) {
        return defects.each("sections", forms, 100, (field, form) -> {
            Section section = new Section(
                    defects.required(field + ".number", form.number(), 60),
                    defects.required(field + ".name", form.name(), Defects.LINE),
                    defects.choice(field + ".pillar", form.pillar(), Pillar.values()));
            rules.section(field, section);
            return section;
        });
    }

    private LegalBasis legalBasis(String field, PlanForm.BasisForm basis) {
        return new LegalBasis(
                defects.required(field + ".relation", basis.relation(), PlanDefinition.Relation.values()),
                defects.required(field + ".document", basis.document(), Defects.LINE),
                defects.date(field + ".date", basis.date()),
                defects.optional(field + ".issuer", basis.issuer(), Defects.LINE));
    }

    private PlanDefinition.Signer signer(PlanDefinition.Signer signer) {
        return signer == null
                ? null
                : new PlanDefinition.Signer(
                        defects.required("signer.authority", signer.authority(), Defects.LINE),
                        defects.required("signer.post", signer.post(), Defects.LINE));
    }

    private PlanDefinition.Guidance guidance(String field, PlanDefinition.Guidance guidance) {
        return new PlanDefinition.Guidance(
                defects.required(field + ".section", guidance.section(), 60),
                defects.required(field + ".text", guidance.text(), Defects.PARAGRAPH));
    }
}
