package vn.tiendo.plan.registration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.plan.Pillar;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.PlanDefinition.Kind;
import vn.tiendo.plan.plan.PlanDefinition.LegalBasis;
import vn.tiendo.plan.plan.PlanDefinition.Section;
import vn.tiendo.plan.plan.PlanRules;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.Slug;
import vn.tiendo.plan.timeframe.PlanDate;

/** Reads the plan itself: everything but tasks, targets and obligations. */
final class PlanFormReader {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final PlanForm form;
    private final Defects defects;

    PlanFormReader(PlanForm form, Defects defects) {
        this.form = form;
        this.defects = defects;
    }

    /** The plan's date as far as it is known; null when it is missing or none. */
    PlanDate date(LocalDate today) {
        String text = defects.required("date", form.date(), 10);
        if (text == null) {
            return null;
        }
        try {
            PlanDate date = new PlanDate(text);
            if (!date.firstDay().isAfter(today) && !date.firstDay().isBefore(EARLIEST)) {
                return date;
            }
            defects.add(
                    "date",
                    "Ngày phải từ " + EARLIEST + " đến hôm nay.",
                    "The date must be from " + EARLIEST + " to today.");
        } catch (DateTimeException e) {
            defects.add(
                    "date",
                    "“" + text + "” không phải ngày, tháng hoặc năm có trong lịch (2024-09-16, 2024-09, 2024).",
                    "'" + text + "' is no day, month or year of the calendar (2024-09-16, 2024-09, 2024).");
        }
        return null;
    }

    /** The province, if there is one that existed on the plan's day. */
    String province(AgencyDirectory directory, LocalDate on) {
        String id = defects.required("province", form.province(), 60);
        if (id == null) {
            return null;
        }
        var province = directory.province(id);
        if (province.isEmpty()) {
            defects.add("province", "Không có tỉnh “" + id + "”.", "There is no province '" + id + "'.");
            return null;
        }
        LocalDate last = province.get().validTo();
        if (last != null && on.isAfter(last)) {
            defects.add(
                    "province",
                    "Tỉnh “" + id + "” đã kết thúc ngày " + last + ", trước ngày của kế hoạch.",
                    "The province '" + id + "' ended on " + last + ", before the plan's date.");
            return null;
        }
        return id;
    }

    /** The id that is given, or made of province, number and year; empty when it cannot be made. */
    String id(String province, PlanDate date) {
        String number = form.number();
        if (form.id() == null) {
            return province == null || number == null || date == null
                    ? ""
                    : Slug.of(province + " " + number + " " + date.year());
        }
        String id = defects.required("id", form.id(), 120);
        if (id != null && (!id.equals(Slug.of(id)) || province != null && !id.startsWith(province + "-"))) {
            defects.add(
                    "id",
                    "Mã kế hoạch chỉ gồm chữ thường không dấu, số và gạch nối, bắt đầu bằng mã tỉnh.",
                    "A plan's id is of a-z, digits and hyphens and begins with the province's.");
        }
        return id == null ? "" : id;
    }

    /**
     * @param known the plan before an amendment, or null
     * @param words reads the names of agencies
     */
    PlanDefinition plan(String id, String province, PlanDate date, PlanDefinition known, Context context) {
        Kind kind = defects.required("kind", form.kind(), Kind.values());
        String issuer = issuer(kind, known, context);
        List<Section> sections = defects.each("sections", form.sections(), 100, this::section);
        for (int i = 0; i < sections.size(); i++) {
            context.rules().section("sections[" + i + "]", sections.get(i));
        }
        return new PlanDefinition(
                id,
                province,
                kind,
                issuer,
                defects.required("number", form.number(), 60),
                date,
                defects.required("title", form.title(), Defects.LINE),
                context.agencies()
                        .agency(
                                "focalAgency",
                                defects.required("focalAgency", form.focalAgency(), Defects.LINE),
                                known == null ? null : known.focalAgency()),
                defects.each("legalBases", form.legalBases(), 100, this::legalBasis),
                signer(form.signer()),
                defects.texts("recipients", form.recipients()),
                defects.optional("funding", form.funding(), Defects.PARAGRAPH),
                sections,
                defects.each("guidance", form.guidance(), 100, this::guidance),
                defects.optional("sourceNote", form.sourceNote(), Defects.PARAGRAPH),
                known == null ? null : known.inForceTo(),
                known == null ? null : known.endedBy(),
                parent(kind, province, context),
                known == null ? List.of() : known.amendments());
    }

    /** What the reading of one plan needs. */
    record Context(AgencyWords agencies, PlanRules rules, Plans plans, AgencyDirectory directory) {}

    private String issuer(Kind kind, PlanDefinition known, Context context) {
        if (kind == null) {
            return form.issuer(); // what else it needs depends on the kind
        }
        if (kind != Kind.AGENCY_PLAN) {
            if (form.agency() != null) {
                defects.add(
                        "agency",
                        "Chỉ kế hoạch của cơ quan (AGENCY_PLAN) ghi cơ quan này.",
                        "Only an agency's own plan (AGENCY_PLAN) has it.");
            }
            return defects.required("issuer", form.issuer(), Defects.LINE);
        }
        if (known != null && form.agency() == null && known.issuer().equals(form.issuer())) {
            return known.issuer();
        }
        boolean byAgency = form.agency() != null;
        String field = byAgency ? "agency" : "issuer";
        String agency = context.agencies()
                .agency(field, defects.required(field, byAgency ? form.agency() : form.issuer(), Defects.LINE), null);
        return agency == null
                ? form.issuer()
                : context.directory().named(agency).name();
    }

    private String parent(Kind kind, String province, Context context) {
        String parent = defects.optional("parent", form.parent(), 120);
        if (kind == null) {
            return parent;
        }
        if (kind != Kind.AGENCY_PLAN) {
            if (parent != null) {
                defects.add(
                        "parent",
                        "Chỉ kế hoạch của cơ quan (AGENCY_PLAN) có kế hoạch cấp trên.",
                        "Only an agency's own plan (AGENCY_PLAN) has a parent.");
            }
            return null;
        }
        if (parent == null) {
            defects.missing("parent");
            return null;
        }
        boolean known = context.plans()
                .findByIdOptional(parent)
                .map(p -> p.definition())
                .filter(p -> p.kind() != Kind.AGENCY_PLAN && Objects.equals(p.province(), province))
                .isPresent();
        if (!known) {
            defects.add(
                    "parent",
                    "Tỉnh không có kế hoạch “" + parent + "” để cơ quan thực hiện.",
                    "The province has no plan '" + parent + "' for an agency to carry out.");
        }
        return parent;
    }

    private Section section(String field, PlanForm.SectionForm section) {
        return new Section(
                defects.required(field + ".number", section.number(), 60),
                defects.required(field + ".name", section.name(), Defects.LINE),
                defects.choice(field + ".pillar", section.pillar(), Pillar.values()));
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
