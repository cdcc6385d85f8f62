package vn.tiendo.plan.catalogue;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.plan.catalogue.Entry.Located;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.ObligationDefinition.DayOfYear;
import vn.tiendo.plan.plan.ObligationDefinition.DueSource;
import vn.tiendo.plan.plan.ObligationDefinition.Kind;
import vn.tiendo.plan.plan.ObligationDefinition.Level;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.plan.TargetDefinition.Comparison;

/** Reads a file's targets, milestones and reporting obligations. */
final class DutyReader {

    private static final Pattern DAY_OF_YEAR = Pattern.compile("(\\d{1,2})/(\\d{1,2})");

    private final PlanDefinition plan;
    private final PlanReader parties;

    DutyReader(PlanDefinition plan, PlanReader parties) {
        this.plan = plan;
        this.parties = parties;
    }

    List<TargetDefinition> targets(Entry entry) {
        List<TargetDefinition> targets = new ArrayList<>();
        for (Entry target : entry.entries("chỉ tiêu")) {
            targets.add(measured(target, code("targets", target, targets.size()), targets.size() + 1));
            target.close();
        }
        for (Entry target : entry.entries("cột mốc")) {
            targets.add(milestone(target, code("targets", target, targets.size()), targets.size() + 1));
            target.close();
        }
        targets.forEach(t -> parties.rules().target(field("targets", t.position() - 1), t));
        return targets;
    }

    List<ObligationDefinition> obligations(Entry entry) {
        Map<String, ObligationDefinition> obligations = new LinkedHashMap<>();
        for (Entry duty : entry.entries("chế độ báo cáo")) {
            int index = obligations.size();
            obligations.put(field("obligations", index), obligation(duty, code("obligations", duty, index)));
            duty.close();
        }
        parties.rules().obligations(obligations);
        return List.copyOf(obligations.values());
    }

    private String code(String among, Entry entry, int index) {
        Located code = entry.located("mã");
        String field = parties.lines().at(field(among, index), entry.line());
        parties.rules().code(parties.lines().at(field + ".code", code.line()), among, code.text());
        return plan.id() + "-" + code.text();
    }

    private static String field(String among, int index) {
        return among + "[" + index + "]";
    }

    private TargetDefinition measured(Entry entry, String id, int position) {
        Comparison comparison = entry.required(
                "so sánh",
                Words.in(Comparison.values(), c -> c.words),
                Words.choice(Comparison.values(), c -> c.words));
        boolean range = comparison == Comparison.RANGE;
        BigDecimal value = entry.required(range ? "từ" : "giá trị", BigDecimal::new, "con số");
        BigDecimal upper = range ? entry.required("đến", BigDecimal::new, "con số") : null;
        return new TargetDefinition(
                id,
                plan.id(),
                plan.province(),
                position,
                TargetDefinition.Kind.MEASURED,
                entry.text("nội dung"),
                year(entry),
                comparison,
                value,
                upper,
                entry.text("đơn vị"),
                entry.flag("hàng năm"),
                closed(entry.entry("đóng")));
    }

    private TargetDefinition milestone(Entry entry, String id, int position) {
        return new TargetDefinition(
                id,
                plan.id(),
                plan.province(),
                position,
                TargetDefinition.Kind.MILESTONE,
                entry.text("nội dung"),
                year(entry),
                null,
                null,
                null,
                null,
                false,
                closed(entry.entry("đóng")));
    }

    private static int year(Entry entry) {
        Integer year = entry.required("năm", Integer::valueOf, "năm");
        return year == null ? 0 : year;
    }

    private static TargetDefinition.Closed closed(Entry entry) {
        if (entry == null) {
            return null;
        }
        entry.text("ngày");
        var closed = new TargetDefinition.Closed(entry.date("ngày"), entry.text("căn cứ"), entry.text("lý do"));
        entry.close();
        return closed;
    }

    private ObligationDefinition obligation(Entry entry, String id) {
        Level level = entry.required(
                "cấp", Words.in(Level.values(), l -> l.words), Words.choice(Level.values(), l -> l.words));
        Kind kind = entry.required(
                "loại", Words.in(Kind.values(), k -> k.words), Words.choice(Kind.values(), k -> k.words));
        DayOfYear stated = entry.converted("hạn", DutyReader::dayOfYear, "ngày/tháng như 15/11");
        boolean byDefault = stated == null && kind == Kind.ANNUAL;
        boolean first = level == Level.FIRST;
        String consolidates = entry.optional("tổng hợp từ");
        return new ObligationDefinition(
                id,
                plan.id(),
                plan.province(),
                level,
                kind,
                entry.required(
                        "nguồn",
                        Words.in(ObligationDefinition.Source.values(), s -> s.words),
                        Words.choice(ObligationDefinition.Source.values(), s -> s.words)),
                stated == null ? DueSource.DEFAULT : DueSource.PLAN,
                byDefault && level != null ? ObligationDefinition.defaultDue(level) : stated,
                byDefault && first ? ObligationDefinition.DEFAULT_FIRST_CLOSING : null,
                entry.optional("lời hạn"),
                entry.optional("trích dẫn"),
                parties.parties(entry, "người báo cáo"),
                plan.focalAgency(),
                entry.text("kính gửi"),
                entry.optional("qua"),
                PlanReader.texts(entry, "đồng gửi"),
                entry.optional("cơ quan ban hành"),
                entry.optional("ký hiệu"),
                consolidates == null ? null : plan.id() + "-" + consolidates,
                true,
                ObligationDefinition.Shift.NEXT_WORKING_DAY);
    }

    private static DayOfYear dayOfYear(String text) {
        Matcher matcher = DAY_OF_YEAR.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        var day = MonthDay.of(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1)));
        return new DayOfYear(day.getDayOfMonth(), day.getMonthValue());
    }
}
