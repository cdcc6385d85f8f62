package vn.tiendo.plan.content;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.contracts.obligation.Frequency;
import vn.tiendo.contracts.obligation.ReportPeriod;
import vn.tiendo.contracts.obligation.Schedule;
import vn.tiendo.plan.content.PlanForm.RelativeForm;
import vn.tiendo.plan.deadline.Deadline;
import vn.tiendo.plan.deadline.DeadlineReader;
import vn.tiendo.plan.deadline.Deadlines;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.timeframe.PlanDate;

/** What an obligation's own words say about by when it is due. */
public final class DueWords {

    /** Why an official should look at the words himself. */
    @Schema(name = "DueWordsDoubt")
    public enum Doubt {
        UNREAD("Có lời về thời gian chưa đọc được"),
        SEVERAL_REPORTS("Lời này nói đến nhiều báo cáo"),
        NOT_TAKEN("Hạn trong lời này không áp dụng được cho chế độ báo cáo này");

        public final String words;

        Doubt(String words) {
            this.words = words;
        }
    }

    /** @param words those that the doubt is about */
    public record Asked(Doubt doubt, List<String> words) {}

    private static final int SOME_YEAR = 2027;

    /** A part of the year is told within so many days of its end; a day further off is most likely that of another part. */
    private static final int FAR = 92;

    /** A yearly report that is due in these months tells the year before, and the words do not say so. */
    private static final int EARLY = 3;

    private final Deadlines read;
    private final boolean yearly;
    private final List<Deadline> recurring;

    private DueWords(Deadlines read, boolean yearly) {
        this.read = read;
        this.yearly = yearly;
        this.recurring = read.deadlines().stream()
                .filter(one -> one.frequency().frequency().isPresent())
                .toList();
    }

    /** @param words null where the plan has none; so may kind and date be, which is a defect already */
    static DueWords of(String words, ObligationDefinition.Kind kind, PlanDate date) {
        boolean yearly = kind == ObligationDefinition.Kind.ANNUAL;
        boolean none = words == null || words.length() > Defects.LINE || date == null || kind == null;
        Deadlines read = none
                ? new Deadlines(words, List.of(), List.of())
                : yearly ? DeadlineReader.readPeriodic(words, date) : DeadlineReader.read(words, date);
        return new DueWords(read, yearly);
    }

    /** What remains to be asked of an obligation as it is read. */
    public static List<Asked> asked(ObligationDefinition obligation, PlanDate date) {
        DueWords words = of(obligation.dueWords(), obligation.kind(), date);
        List<Asked> asked = new ArrayList<>();
        if (!words.read.rest().isEmpty()) {
            asked.add(new Asked(Doubt.UNREAD, words.read.rest()));
        }
        if (words.read.deadlines().size() > 1) {
            asked.add(new Asked(Doubt.SEVERAL_REPORTS, words.all()));
        } else if (!words.areTaken(obligation)) {
            asked.add(new Asked(Doubt.NOT_TAKEN, words.all()));
        }
        return asked;
    }

    private boolean areTaken(ObligationDefinition obligation) {
        boolean stated = obligation.dueSource() == ObligationDefinition.DueSource.PLAN;
        return read.deadlines().stream().allMatch(one -> {
            boolean dayless = one.dates().isEmpty() && !one.recursOnADay();
            boolean often = !yearly
                    || one.frequency()
                            .frequency()
                            .filter(f -> f != obligation.every())
                            .isEmpty();
            return stated || dayless && often;
        });
    }

    private List<String> all() {
        return read.deadlines().stream().flatMap(one -> one.words().stream()).toList();
    }

    /** The one report that the words ask for in every year; null where there is none, or several. */
    private Deadline only() {
        return yearly && recurring.size() == 1 ? recurring.get(0) : null;
    }

    /** How often the one report is asked for, where its day can be taken; else null. */
    Frequency frequency() {
        Deadline only = only();
        return only == null ? null : only.frequency().frequency().orElseThrow();
    }

    /** By when, or null where the words name no day, or one that this report cannot have. */
    Schedule schedule(Boolean nextYear, Boolean lastPeriod) {
        Deadline only = only();
        if (only == null || !only.recursOnADay()) {
            return null;
        }
        boolean byRule = only.relative() != null;
        boolean later = only.nextYear() || !byRule && Boolean.TRUE.equals(nextYear);
        RelativeForm rule = byRule
                ? new RelativeForm(
                        only.relative().month().name(), only.relative().day())
                : null;
        Defects unfit = new Defects();
        Schedule schedule = new ScheduleReader("", frequency(), unfit)
                .read(new ScheduleReader.Sent(
                        null, byRule ? null : only.days(), rule, later ? true : null, byRule ? lastPeriod : null));
        return schedule != null && unfit.isEmpty() && isLikely(schedule) ? schedule : null;
    }

    private static boolean isLikely(Schedule schedule) {
        return schedule.periods(SOME_YEAR).stream().allMatch(period -> {
            LocalDate due = schedule.due(period);
            return schedule.frequency() == Frequency.ANNUAL
                    ? due.getYear() > SOME_YEAR || due.getMonthValue() > EARLY
                    : Math.abs(ChronoUnit.DAYS.between(period.last(), due)) <= FAR;
        });
    }

    /**
     * The first typed field that says something else than the words, as far as they are read whole; null: none does.
     *
     * @param day the field that has the typed day, or null where none is typed
     * @param typed null where none is typed
     */
    String contradicted(String day, Schedule typed, Frequency every, Boolean nextYear, boolean everyTyped) {
        if (only() == null
                || !read.rest().isEmpty()
                || read.deadlines().stream().anyMatch(one -> !one.dates().isEmpty())) {
            return null;
        }
        if (frequency() != every && (everyTyped || day != null)) {
            return everyTyped ? "frequency" : day;
        }
        Schedule own = schedule(nextYear, typed == null ? null : typed.lastPeriod());
        if (only().recursOnADay() && only().nextYear() && Boolean.FALSE.equals(nextYear)) {
            return "nextYear";
        }
        if (typed == null || own == null || areSame(typed, own)) {
            return null;
        }
        Schedule sameYear = only().nextYear() && every == Frequency.ANNUAL ? inSameYear(own) : own;
        return areSame(typed, sameYear) ? "nextYear" : day;
    }

    private static Schedule inSameYear(Schedule own) {
        return new Schedule(own.frequency(), own.days(), own.relative(), false, own.lastPeriod());
    }

    private static boolean areSame(Schedule one, Schedule other) {
        List<ReportPeriod> periods = one.periods(SOME_YEAR);
        return periods.size() == other.periods(SOME_YEAR).size()
                && periods.stream().allMatch(period -> one.due(period).equals(other.due(period)));
    }

    /** The words of the one report, to be named in a defect. */
    String said() {
        return String.join(" … ", only().words());
    }
}
