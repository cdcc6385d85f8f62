package vn.tiendo.plan.catalogue;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    private final Defects defects;

    DutyReader(PlanDefinition plan, PlanReader parties, Defects defects) {
        this.plan = plan;
        this.parties = parties;
        this.defects = defects;
    }

    List<TargetDefinition> targets(Entry entry) {
        List<TargetDefinition> targets = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Entry target : entry.entries("chỉ tiêu")) {
            targets.add(measured(target, code(target, codes), targets.size() + 1));
            target.close();
        }
        for (Entry target : entry.entries("cột mốc")) {
            targets.add(milestone(target, code(target, codes), targets.size() + 1));
            target.close();
        }
        return targets;
    }

    List<ObligationDefinition> obligations(Entry entry) {
        List<Entry> entries = entry.entries("chế độ báo cáo");
        Set<String> codes = new HashSet<>();
        List<ObligationDefinition> obligations = new ArrayList<>();
        for (Entry duty : entries) {
            obligations.add(obligation(duty, code(duty, codes)));
            duty.close();
        }
        Set<String> ids = new HashSet<>();
        obligations.forEach(o -> ids.add(o.id()));
        obligations.stream()
                .filter(o -> o.consolidates() != null && !ids.contains(o.consolidates()))
                .forEach(o -> defects.add(
                        entries.get(obligations.indexOf(o)).line(),
                        "“tổng hợp từ” không phải mã của chế độ báo cáo nào"));
        return obligations;
    }

    private String code(Entry entry, Set<String> codes) {
        Located code = entry.located("mã");
        if (!code.text().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            defects.add(code.line(), "mã “" + code.text() + "” chỉ gồm chữ thường không dấu, số và gạch nối");
        }
        if (!codes.add(code.text())) {
            defects.add(code.line(), "mã “" + code.text() + "” ghi hai lần");
        }
        return plan.id() + "-" + code.text();
    }

    private TargetDefinition measured(Entry entry, String id, int position) {
        Comparison comparison = entry.required(
                "so sánh",
                Words.in(Comparison.values(), c -> c.words),
                Words.choice(Comparison.values(), c -> c.words));
        boolean range = comparison == Comparison.RANGE;
        BigDecimal value = entry.required(range ? "từ" : "giá trị", BigDecimal::new, "con số");
        BigDecimal upper = range ? entry.required("đến", BigDecimal::new, "con số") : null;
        if (value != null && upper != null && upper.compareTo(value) < 0) {
            defects.add(entry.line(), "“đến” nhỏ hơn “từ”");
        }
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
                byDefault ? defaultDue(first) : stated,
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

    private static DayOfYear defaultDue(boolean first) {
        return first ? ObligationDefinition.DEFAULT_FIRST_DUE : ObligationDefinition.DEFAULT_CONSOLIDATED_DUE;
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
