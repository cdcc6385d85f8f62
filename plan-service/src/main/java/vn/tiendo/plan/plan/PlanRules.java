package vn.tiendo.plan.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import vn.tiendo.contracts.obligation.Frequency;
import vn.tiendo.contracts.obligation.ReportPeriod;
import vn.tiendo.contracts.obligation.Schedule;
import vn.tiendo.plan.plan.PlanDefinition.Section;
import vn.tiendo.platform.problem.Text;

/**
 * What holds for a plan wherever it comes from, a catalogue file or the API. Fields are named as in the API ({@code
 * tasks[3].leads}); null or no text stands for what was not given and is somebody else's defect.
 */
public final class PlanRules {

    /** Without 29 February. */
    private static final int ORDINARY_YEAR = 2027;

    /** No hyphen, which parts the number from the plan in a task's id. */
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}]+(\\.[\\p{L}\\p{N}]+)*");

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final BiConsumer<String, Text> defects;
    private final Map<String, Section> sections = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private final Map<String, Set<String>> codes = new HashMap<>();

    public PlanRules(BiConsumer<String, Text> defects) {
        this.defects = defects;
    }

    public void section(String field, Section section) {
        if (given(section.number()) && sections.put(section.number(), section) != null) {
            add(
                    field + ".number",
                    "Mục “" + section.number() + "” ghi hai lần.",
                    "Section '" + section.number() + "' is there twice.");
        }
    }

    /**
     * A task's place in the plan.
     *
     * @param own pillar that is given with the task itself
     * @return its section, or null when there is none of that number
     */
    public Section task(String field, String number, String sectionNumber, Pillar own) {
        if (given(number)) {
            number(field + ".number", number);
        }
        Section section = sections.get(sectionNumber);
        if (section == null) {
            if (given(sectionNumber)) {
                add(
                        field + ".section",
                        "Kế hoạch không có mục “" + sectionNumber + "”.",
                        "The plan has no section '" + sectionNumber + "'.");
            }
            return null;
        }
        if (given(number) && !number.startsWith(section.number() + ".")) {
            add(
                    field + ".number",
                    "Số “" + number + "” không thuộc mục “" + section.number() + "”.",
                    "The number '" + number + "' is not of section '" + section.number() + "'.");
        }
        if (section.pillar() != null && own != null) {
            add(
                    field + ".pillar",
                    "Trụ cột đã ghi ở mục, không ghi lại ở nhiệm vụ.",
                    "The section has the pillar; the task does not repeat it.");
        } else if (section.pillar() == null && own == null) {
            add(
                    field + ".pillar",
                    "Mục không phải trụ cột nên nhiệm vụ phải ghi trụ cột.",
                    "The section is no pillar, so the task needs one.");
        }
        return section;
    }

    private void number(String field, String number) {
        if (!NUMBER.matcher(number).matches()) {
            add(
                    field,
                    "Số “" + number + "” chỉ gồm chữ và số, cách nhau bằng dấu chấm.",
                    "The number '" + number + "' is of letters and digits, parted by points.");
        }
        if (!numbers.add(number)) {
            add(field, "Nhiệm vụ số “" + number + "” ghi hai lần.", "Task '" + number + "' is there twice.");
        }
    }

    /** @param among "targets" or "obligations" */
    public void code(String field, String among, String code) {
        if (!given(code)) {
            return;
        }
        if (!CODE.matcher(code).matches()) {
            add(
                    field,
                    "Mã “" + code + "” chỉ gồm chữ thường không dấu, số và gạch nối.",
                    "The code '" + code + "' is of a-z, digits and hyphens.");
        }
        if (!codes.computeIfAbsent(among, a -> new HashSet<>()).add(code)) {
            add(field, "Mã “" + code + "” ghi hai lần.", "The code '" + code + "' is there twice.");
        }
    }

    public void target(String field, TargetDefinition target) {
        if (target.value() != null && target.upper() != null && target.upper().compareTo(target.value()) < 0) {
            add(field + ".upper", "“Đến” nhỏ hơn “từ”.", "The upper bound is below the lower one.");
        }
    }

    /**
     * The cascade: a report that consolidates others is due after them (Decree 09/2019/NĐ-CP: each level has a deadline of its
     * own), and figures close before they are due.
     *
     * @param obligations by field, in the plan's order
     */
    public void obligations(Map<String, ObligationDefinition> obligations) {
        Map<String, ObligationDefinition> byId = new HashMap<>();
        obligations.values().forEach(o -> byId.put(o.id(), o));
        obligations.forEach((field, duty) -> {
            boolean sameYear = duty.nextYear() == null;
            if (sameYear
                    && duty.closing() != null
                    && duty.due() != null
                    && duty.closing().compareTo(duty.due()) >= 0) {
                add(
                        field + ".closing",
                        "Ngày chốt số liệu phải trước hạn báo cáo.",
                        "Figures must close before the report is due.");
            }
            if (Boolean.FALSE.equals(duty.lastPeriod())
                    && obligations.values().stream().noneMatch(o -> isYearly(o, duty.level()))) {
                add(
                        field + ".lastPeriod",
                        "Kỳ cuối năm do báo cáo năm thay thế, nhưng kế hoạch không có chế độ báo cáo năm ở cấp này; ghi true nếu kỳ"
                                + " cuối năm cũng có báo cáo.",
                        "The yearly report takes the place of the last period, but the plan has none on this level; true if the"
                                + " last period has a report, too.");
            }
            if (duty.consolidates() != null) {
                consolidation(field, duty, byId.get(duty.consolidates()));
            }
        });
    }

    private void consolidation(String field, ObligationDefinition duty, ObligationDefinition below) {
        if (below == null || below == duty || duty.level() == ObligationDefinition.Level.FIRST) {
            add(
                    field + ".consolidates",
                    "“Tổng hợp từ” không phải mã của chế độ báo cáo nào ở cấp dưới.",
                    "There is no obligation with that code on the level below.");
        } else if (below.every() != duty.every()) {
            add(
                    field + ".frequency",
                    "Báo cáo tổng hợp phải cùng kỳ với cấp dưới (" + below.every().words + ").",
                    "A consolidated report is due as often as those it consolidates (" + below.every() + ").");
        } else if (!Objects.equals(below.lastPeriod(), duty.lastPeriod())) {
            add(
                    field + ".lastPeriod",
                    "Kỳ cuối năm phải như ở cấp dưới.",
                    "The last period of the year must be as on the level below.");
        } else if (below.schedule() != null && duty.schedule() != null) {
            order(field, duty.schedule(), below.schedule());
        }
    }

    /** Also in February, which has fewer days than a rule may name. */
    private void order(String field, Schedule duty, Schedule below) {
        for (ReportPeriod period : duty.periods(ORDINARY_YEAR)) {
            if (!duty.due(period).isAfter(below.due(period))) {
                LocalDate first = below.due(period);
                String day = first.getDayOfMonth() + "/" + first.getMonthValue()
                        + (first.getYear() > ORDINARY_YEAR ? " năm sau" : "");
                String part = duty.frequency() == Frequency.ANNUAL
                        ? "due"
                        : duty.relative() == null ? "days[" + (period.number() - 1) + "]" : "relative";
                add(
                        field + "." + part,
                        "Hạn báo cáo tổng hợp phải sau hạn của cấp dưới (" + day + ").",
                        "A consolidated report is due after those it consolidates ("
                                + day.replace("năm sau", "of the next year") + ").");
                return;
            }
        }
    }

    private static boolean isYearly(ObligationDefinition duty, ObligationDefinition.Level level) {
        return duty.kind() == ObligationDefinition.Kind.ANNUAL
                && duty.every() == Frequency.ANNUAL
                && duty.level() == level;
    }

    /** As it is written: 5/11. */
    public static String day(ObligationDefinition.DayOfYear day) {
        return day.day() + "/" + day.month();
    }

    private static boolean given(String text) {
        return text != null && !text.isEmpty();
    }

    private void add(String field, String vi, String en) {
        defects.accept(field, new Text(vi, en));
    }
}
