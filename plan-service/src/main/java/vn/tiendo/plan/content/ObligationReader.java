package vn.tiendo.plan.content;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.plan.agency.Parties;
import vn.tiendo.plan.content.PlanForm.ObligationForm;
import vn.tiendo.plan.content.PlanForm.TargetForm;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.ObligationDefinition.DayOfYear;
import vn.tiendo.plan.plan.ObligationDefinition.Level;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.PlanRules;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.plan.TargetDefinition.Comparison;
import vn.tiendo.platform.input.Days;

/** Reads the targets, milestones and reporting obligations of a plan. */
final class ObligationReader {

    private final PlanDefinition plan;
    private final AgencyNames agencies;
    private final PlanRules rules;
    private final PlanReader.Before before;
    private final Defects defects;

    ObligationReader(
            PlanDefinition plan, AgencyNames agencies, PlanRules rules, PlanReader.Before before, Defects defects) {
        this.plan = plan;
        this.agencies = agencies;
        this.rules = rules;
        this.before = before;
        this.defects = defects;
    }

    List<TargetDefinition> targets(List<TargetForm> forms) {
        List<TargetDefinition> targets = new ArrayList<>();
        defects.each("targets", forms, 300, (field, form) -> targets.add(target(field, form, targets.size() + 1)));
        return targets;
    }

    List<ObligationDefinition> obligations(List<ObligationForm> forms) {
        Map<String, ObligationDefinition> obligations = new LinkedHashMap<>();
        defects.each("obligations", forms, 50, (field, form) -> obligations.put(field, obligation(field, form)));
        Map<String, ObligationDefinition> asTheyApply = new LinkedHashMap<>();
        obligations.forEach(
                (field, stated) -> asTheyApply.put(field, before.applied().apply(stated)));
        rules.obligations(asTheyApply);
        return List.copyOf(obligations.values());
    }

    private String id(String field, String among, String code) {
        String given = defects.required(field + ".code", code, 70);
        rules.code(field + ".code", among, given);
        return plan.id() + "-" + given;
    }

    private TargetDefinition target(String field, TargetForm form, int position) {
        var kind = defects.choice(field + ".kind", form.kind(), TargetDefinition.Kind.values());
        boolean measured = kind != TargetDefinition.Kind.MILESTONE;
        Comparison comparison = measured
                ? defects.required(field + ".comparison", form.comparison(), Comparison.values())
                : none(field + ".comparison", form.comparison());
        TargetDefinition target = new TargetDefinition(
                id(field, "targets", form.code()),
                plan.id(),
                plan.province(),
                position,
                measured ? TargetDefinition.Kind.MEASURED : TargetDefinition.Kind.MILESTONE,
                defects.required(field + ".text", form.text(), Defects.LINE),
                year(field + ".year", form.year()),
                comparison,
                figure(field + ".value", form.value(), measured),
                figure(field + ".upper", form.upper(), comparison == Comparison.RANGE),
                measured ? defects.required(field + ".unit", form.unit(), 100) : none(field + ".unit", form.unit()),
                Boolean.TRUE.equals(form.yearly()),
                closed(field + ".closed", form.closed()));
        rules.target(field, target);
        return target;
    }

    private BigDecimal figure(String field, BigDecimal figure, boolean needed) {
        if (!needed) {
            return none(field, figure);
        }
        if (figure == null) {
            defects.missing(field);
        }
        return figure;
    }

    private <T> T none(String field, Object value) {
        if (value != null) {
            defects.add(field, "Không dùng với loại này.", "Not with this kind.");
        }
        return null;
    }

    private int year(String field, Integer year) {
        if (year == null) {
            defects.missing(field);
            return 0;
        }
        if (year < Days.FIRST_YEAR_OF_PLANS || year > Days.LAST_YEAR) {
            String years = Days.FIRST_YEAR_OF_PLANS + " đến " + Days.LAST_YEAR;
            defects.add(
                    field, "Năm phải từ " + years + ".", "The year must be from " + years.replace("đến", "to") + ".");
        }
        return year;
    }

    private TargetDefinition.Closed closed(String field, PlanForm.ClosedForm closed) {
        if (closed == null) {
            return null;
        }
        defects.required(field + ".on", closed.on(), 10);
        return new TargetDefinition.Closed(
                defects.date(field + ".on", closed.on()),
                defects.required(field + ".legalBasis", closed.legalBasis(), Defects.LINE),
                defects.required(field + ".reason", closed.reason(), Defects.LINE));
    }

    private ObligationDefinition obligation(String field, ObligationForm form) {
        Level level = defects.required(field + ".level", form.level(), Level.values());
        var kind = defects.required(field + ".kind", form.kind(), ObligationDefinition.Kind.values());
        var source = defects.choice(field + ".source", form.source(), ObligationDefinition.Source.values());
        var shift = defects.choice(field + ".shift", form.shift(), ObligationDefinition.Shift.values());
        DayOfYear stated = day(field + ".due", form.due());
        DayOfYear closing = day(field + ".closing", form.closing());
        boolean byDefault = stated == null && kind == ObligationDefinition.Kind.ANNUAL && level != null;
        String id = id(field, "obligations", form.code());
        return new ObligationDefinition(
                id,
                plan.id(),
                plan.province(),
                level,
                kind,
                source == null ? ObligationDefinition.Source.PLAN : source,
                stated == null ? ObligationDefinition.DueSource.DEFAULT : ObligationDefinition.DueSource.PLAN,
                byDefault ? ObligationDefinition.defaultDue(level) : stated,
                closing == null && byDefault && level == Level.FIRST
                        ? ObligationDefinition.DEFAULT_FIRST_CLOSING
                        : closing,
                defects.optional(field + ".dueWords", form.dueWords(), Defects.LINE),
                defects.optional(field + ".citation", form.citation(), Defects.LINE),
                reporters(field + ".reporters", form, before.obligations().get(id)),
                plan.focalAgency(),
                defects.required(field + ".addressee", form.addressee(), Defects.LINE),
                defects.optional(field + ".through", form.through(), Defects.LINE),
                defects.texts(field + ".copies", form.copies()),
                defects.optional(field + ".issuer", form.issuer(), Defects.LINE),
                defects.optional(field + ".symbol", form.symbol(), 60),
                form.consolidates() == null ? null : plan.id() + "-" + form.consolidates(),
                !Boolean.FALSE.equals(form.inclusive()),
                shift == null ? ObligationDefinition.Shift.NEXT_WORKING_DAY : shift);
    }

    private Parties reporters(String field, ObligationForm form, ObligationDefinition known) {
        return agencies.parties(
                field,
                defects.required(field, form.reporters(), 2 * Defects.LINE),
                known == null ? null : known.reporters());
    }

    private DayOfYear day(String field, DayOfYear day) {
        if (day != null) {
            try {
                MonthDay.of(day.month(), day.day());
            } catch (DateTimeException e) {
                defects.add(
                        field,
                        day.day() + "/" + day.month() + " không có trong lịch.",
                        day.day() + "/" + day.month() + " is not on the calendar.");
                return null;
            }
        }
        return day;
    }
}
