package vn.tiendo.plan.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.contracts.obligation.Frequency;
import vn.tiendo.contracts.obligation.Schedule;
import vn.tiendo.plan.agency.Parties;
import vn.tiendo.plan.content.PlanForm.ObligationForm;
import vn.tiendo.plan.content.PlanForm.TargetForm;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.ObligationDefinition.Dates;
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
        String id = id(field, "targets", form.code());
        Parties owners = owners(field + ".owners", form, before.targets().get(id));
        TargetDefinition target = new TargetDefinition(
                id,
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
                closed(field + ".closed", form.closed()),
                owners.parts().stream().map(Parties.Part::agency).distinct().toList(),
                owners.parts().isEmpty() ? null : TargetDefinition.OwnerSource.PLAN,
                owners.words(),
                defects.optional(field + ".function", form.function(), 200));
        rules.target(field, target);
        return target;
    }

    /** A value has to come from somebody: what a group answers for nobody does. */
    private Parties owners(String field, TargetForm form, TargetDefinition known) {
        Parties stood = known == null
                ? null
                : new Parties(
                        known.ownerWords(),
                        known.owners().stream()
                                .map(agency -> new Parties.Part(null, agency, List.of(), List.of(), List.of()))
                                .toList());
        Parties owners = agencies.parties(field, defects.optional(field, form.owners(), 2 * Defects.LINE), stood);
        for (Parties.Part part : owners.parts()) {
            if (part.agency() == null) {
                defects.add(
                        field,
                        "Chỉ tiêu phải do cơ quan cụ thể chịu trách nhiệm; “" + part.words() + "” là một nhóm.",
                        "A target is answered for by agencies; '" + part.words() + "' is a group.");
                return Parties.NOBODY;
            }
        }
        return owners;
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
        DueWords words = DueWords.of(form.dueWords(), kind, plan.date());
        Frequency every = every(field, form, words);
        Schedule stated = schedule(field, form, kind, every, words);
        DayOfYear closing = closing(field + ".closing", form, every);
        boolean byDefault = stated == null && kind == ObligationDefinition.Kind.ANNUAL && level != null;
        Dates dates =
                byDefault ? byDefault(level, every, form.lastPeriod()) : stated == null ? Dates.NONE : Dates.of(stated);
        String id = id(field, "obligations", form.code());
        return new ObligationDefinition(
                id,
                plan.id(),
                plan.province(),
                level,
                kind,
                source == null ? ObligationDefinition.Source.PLAN : source,
                stated == null ? ObligationDefinition.DueSource.DEFAULT : ObligationDefinition.DueSource.PLAN,
                dates.due(),
                closing == null && byDefault && level == Level.FIRST && dates.frequency() == null
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
                shift == null ? ObligationDefinition.Shift.NEXT_WORKING_DAY : shift,
                dates.frequency(),
                dates.days(),
                dates.relative(),
                dates.nextYear(),
                dates.lastPeriod());
    }

    /** Null where the plan states none, and where what it states is a defect. */
    private Schedule schedule(
            String field, ObligationForm form, ObligationDefinition.Kind kind, Frequency every, DueWords words) {
        if (kind != null && kind != ObligationDefinition.Kind.ANNUAL) {
            none(field + ".frequency", form.frequency());
            none(field + ".days", form.days());
            none(field + ".relative", form.relative());
            none(field + ".nextYear", form.nextYear());
            none(field + ".lastPeriod", form.lastPeriod());
        }
        String day = dayField(form);
        Schedule said =
                day == null && every == words.frequency() ? words.schedule(form.nextYear(), form.lastPeriod()) : null;
        Schedule stated = said != null
                ? said
                : new ScheduleReader(field + ".", every, defects)
                        .read(new ScheduleReader.Sent(
                                form.due(), form.days(), form.relative(), form.nextYear(), form.lastPeriod()));
        String contradicted =
                words.contradicted(day, day == null ? null : stated, every, form.nextYear(), form.frequency() != null);
        if (contradicted != null) {
            defects.add(
                    field + "." + contradicted,
                    "Không khớp với lời của kế hoạch ở “dueWords”: “" + words.said() + "”.",
                    "It does not agree with the plan's words in 'dueWords': '" + words.said() + "'.");
        }
        return stated;
    }

    /** The field that says by when, or null where none does. */
    private static String dayField(ObligationForm form) {
        return form.due() != null ? "due" : form.days() != null ? "days" : form.relative() != null ? "relative" : null;
    }

    /** As it is typed, else as the words say that name a day, else once a year. */
    private Frequency every(String field, ObligationForm form, DueWords words) {
        Frequency frequency = defects.choice(field + ".frequency", form.frequency(), Frequency.values());
        if (frequency != null) {
            return frequency;
        }
        Schedule said = dayField(form) == null ? words.schedule(form.nextYear(), form.lastPeriod()) : null;
        return said == null ? Frequency.ANNUAL : said.frequency();
    }

    private static Dates byDefault(Level level, Frequency every, Boolean lastPeriod) {
        boolean whole = every == Frequency.ANNUAL || Boolean.TRUE.equals(lastPeriod);
        return Dates.of(ObligationDefinition.defaultSchedule(level, every, whole));
    }

    private DayOfYear closing(String field, ObligationForm form, Frequency every) {
        if (form.closing() != null && every != Frequency.ANNUAL) {
            defects.accept(field, ScheduleReader.NO_CLOSING);
            return null;
        }
        return ScheduleReader.day(field, form.closing(), defects);
    }

    private Parties reporters(String field, ObligationForm form, ObligationDefinition known) {
        return agencies.parties(
                field,
                defects.required(field, form.reporters(), 2 * Defects.LINE),
                known == null ? null : known.reporters());
    }
}
