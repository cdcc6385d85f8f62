package vn.tiendo.plan.registration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.content.AgencyNames;
import vn.tiendo.plan.content.Defects;
import vn.tiendo.plan.content.PlanForm;
import vn.tiendo.plan.content.PlanReader;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.PlanDefinition.Kind;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.plan.Slug;
import vn.tiendo.plan.timeframe.PlanDate;

/** Reads which plan it is that is sent, and whose; an amendment changes none of it but the issuer's name. */
final class IdentityReader {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final PlanForm form;
    private final AgencyDirectory directory;
    private final Plans plans;
    private final Defects defects;

    IdentityReader(PlanForm form, AgencyDirectory directory, Plans plans, Defects defects) {
        this.form = form;
        this.directory = directory;
        this.plans = plans;
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
    String province(LocalDate on) {
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

    /** @param before the plan before an amendment, or null */
    PlanReader.Identity read(String id, String province, PlanDate date, AgencyNames agencies, PlanDefinition before) {
        Kind kind = defects.required("kind", form.kind(), Kind.values());
        String issuer = issuer(kind, before, agencies);
        return new PlanReader.Identity(id, province, kind, issuer, date, parent(kind, province));
    }

    private String issuer(Kind kind, PlanDefinition before, AgencyNames agencies) {
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
        if (before != null && form.agency() == null && before.issuer().equals(form.issuer())) {
            return before.issuer();
        }
        boolean byAgency = form.agency() != null;
        String field = byAgency ? "agency" : "issuer";
        String agency = agencies.agency(
                field, defects.required(field, byAgency ? form.agency() : form.issuer(), Defects.LINE), null);
        return agency == null ? form.issuer() : directory.named(agency).name();
    }

    private String parent(Kind kind, String province) {
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
        boolean known = plans.findByIdOptional(parent)
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
}
