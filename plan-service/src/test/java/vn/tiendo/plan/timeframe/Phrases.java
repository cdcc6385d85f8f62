package vn.tiendo.plan.timeframe;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes phrases of plans with what they mean, worked out apart from the parser. */
public final class Phrases {

    /** A phrase and its meaning in the notation of the table; triggers are left out of it. */
    public record Phrase(String text, String meaning) {}

    private static final LocalDate ISSUED = LocalDate.of(2024, 9, 16);
    private static final String[] ROMAN = {"I", "II", "III", "IV"};

    private final Random random;

    public Phrases(Random random) {
        this.random = random;
    }

    /** One to three parts, each whole in itself. */
    public Phrase next() {
        Phrase first = part();
        StringBuilder text = new StringBuilder(first.text);
        List<String> meanings = new ArrayList<>(List.of(first.meaning));
        for (int more = random.nextInt(3); more > 0; more--) {
            Phrase next = part();
            text.append(pick("; ", ";", ";\n", " ; ")).append(next.text);
            meanings.add(next.meaning);
        }
        List<String> read = meanings.stream().filter(m -> !m.equals("UNPARSED")).toList();
        String meaning = String.join(" + ", read);
        if (read.size() < meanings.size()) {
            meaning = read.isEmpty() ? "UNPARSED" : "UNPARSED (" + meaning + ")";
        }
        return new Phrase(text.toString(), meaning);
    }

    private Phrase part() {
        return switch (random.nextInt(10)) {
            case 0 -> date();
            case 1, 2 -> bounded();
            case 3 -> list();
            case 4 -> range();
            case 5 -> yearRange();
            case 6, 7 -> yearly();
            case 8 -> periodic();
            default -> undated();
        };
    }

    /** A unit with its year. */
    private record Unit(String kind, String text, LocalDate first, LocalDate last) {}

    private Unit unit() {
        int year = year();
        String tail = pick("/" + year, " năm " + year, "/ " + year, ", năm " + year);
        return switch (random.nextInt(4)) {
            case 0 -> {
                int q = random.nextInt(4);
                String number = random.nextBoolean() ? ROMAN[q] : String.valueOf(q + 1);
                yield unit("QUARTER", "quý " + number + tail, YearMonth.of(year, q * 3 + 1), 3);
            }
            case 1 -> {
                int m = random.nextInt(12) + 1;
                yield unit("MONTH", "tháng " + number(m) + tail, YearMonth.of(year, m), 1);
            }
            case 2 -> {
                boolean first = random.nextBoolean();
                String text = pick("6 tháng ", "sáu tháng ", "nửa ") + (first ? "đầu" : "cuối") + " năm " + year;
                yield unit("HALF_YEAR", text, YearMonth.of(year, first ? 1 : 7), 6);
            }
            default -> unit("YEAR", "năm " + year, YearMonth.of(year, 1), 12);
        };
    }

    private static Unit unit(String kind, String text, YearMonth first, int months) {
        return new Unit(
                kind, text, first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }

    private Phrase bounded() {
        Unit unit = unit();
        LocalDate from = ISSUED.isBefore(unit.last) ? ISSUED : unit.first;
        LocalDate before = unit.first.minusDays(1);
        return switch (random.nextInt(4)) {
            case 0 ->
                new Phrase(
                        pick("", "Trong ", "Hoàn thành trong ", "Dự kiến ") + unit.text,
                        unit.kind + " " + unit.first + " to " + unit.last);
            case 1 ->
                new Phrase(
                        pick("Đến hết ", "Chậm nhất ", "Hết ", "Hoàn thành đến hết ") + unit.text,
                        unit.kind + " " + from + " to " + unit.last);
            case 2 ->
                new Phrase(
                        pick("Trước ", "Hoàn thành trước ") + unit.text,
                        "DATE " + (ISSUED.isBefore(before) ? ISSUED : before) + " to " + before);
            default -> new Phrase(unit.text, unit.kind + " " + unit.first + " to " + unit.last);
        };
    }

    private Phrase date() {
        LocalDate day = LocalDate.of(year(), 1, 1).plusDays(random.nextInt(365));
        String sep = pick("/", "-", ".", " / ");
        String text = random.nextInt(3) == 0
                ? day.getDayOfMonth() + " tháng " + day.getMonthValue() + " năm " + day.getYear()
                : number(day.getDayOfMonth()) + sep + number(day.getMonthValue()) + sep + day.getYear();
        LocalDate from = ISSUED.isBefore(day) ? ISSUED : day;
        return switch (random.nextInt(3)) {
            case 0 ->
                new Phrase(
                        pick("Trước ", "Trước ngày ", "Hoàn thành trước ngày ") + text,
                        "DATE " + from + " before " + day);
            case 1 ->
                new Phrase(
                        pick("Chậm nhất ngày ", "Đến hết ngày ", "Đến ngày ", "Muộn nhất ngày ") + text,
                        "DATE " + from + " to " + day);
            default -> new Phrase(pick("", "Ngày ", "Vào ngày ") + text, "DATE " + day + " to " + day);
        };
    }

    /** Some quarters or months of one year. */
    private Phrase list() {
        boolean quarters = random.nextBoolean();
        boolean repeated = random.nextBoolean();
        int year = year();
        String head = quarters ? "quý " : "tháng ";
        StringBuilder text = new StringBuilder();
        List<String> meaning = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        int last = quarters ? 4 : 12;
        for (int n = 1; n <= last; n++) {
            if (random.nextInt(last) < 2 || n == last && meaning.isEmpty()) {
                text.append(meaning.isEmpty() ? "" : pick(", ", " và ", ",", " & "));
                text.append(meaning.isEmpty() || repeated ? head : "").append(quarters ? ROMAN[n - 1] : number(n));
                YearMonth first = YearMonth.of(year, quarters ? n * 3 - 2 : n);
                Unit unit = unit(quarters ? "QUARTER" : "MONTH", "", first, quarters ? 3 : 1);
                meaning.add(unit.kind + " " + unit.first + " to " + unit.last);
                units.add(unit);
            }
        }
        for (int i = 0; i < units.size() - 1; i++) {
            meaning.set(i, meaning.get(i) + otherReading(units.get(i)));
        }
        return new Phrase(text + pick("/", " năm ") + year, String.join(" + ", meaning));
    }

    /** The year of the last one in a list is that of the others, unless these then lie before the plan. */
    private static String otherReading(Unit unit) {
        if (!unit.last.isBefore(ISSUED)) {
            return "";
        }
        YearMonth first = YearMonth.from(unit.first).withYear(2024);
        YearMonth last = YearMonth.from(unit.last).withYear(2024);
        int later = last.atEndOfMonth().isBefore(ISSUED) ? 1 : 0;
        return " ? BEFORE_PLAN " + first.plusYears(later).atDay(1) + " to "
                + last.plusYears(later).atEndOfMonth();
    }

    private Phrase range() {
        boolean quarters = random.nextBoolean();
        int year = year();
        int first = random.nextInt(quarters ? 3 : 11) + 1;
        int last = first + 1 + random.nextInt((quarters ? 4 : 12) - first);
        String head = quarters ? "quý " : "tháng ";
        String one = quarters ? ROMAN[first - 1] : String.valueOf(first);
        String other = quarters ? ROMAN[last - 1] : String.valueOf(last);
        String text = pick(
                head + one + " - " + other + "/" + year,
                "từ " + head + one + " đến " + head + other + " năm " + year,
                "Từ " + head + one + "/" + year + " - " + head + other + "/" + year,
                head + one + "-" + other + " năm " + year);
        YearMonth from = YearMonth.of(year, quarters ? first * 3 - 2 : first);
        YearMonth to = YearMonth.of(year, quarters ? last * 3 : last);
        return new Phrase(text, (quarters ? "QUARTER " : "MONTH ") + from.atDay(1) + " to " + to.atEndOfMonth());
    }

    private Phrase yearRange() {
        int first = year();
        int last = first + 1 + random.nextInt(6);
        if (random.nextInt(4) == 0) {
            return new Phrase(
                    "Đến năm " + last,
                    "YEAR_RANGE " + (last < 2024 ? last + "-01-01" : ISSUED) + " to " + last + "-12-31");
        }
        String text = pick(
                "Giai đoạn " + first + "-" + last,
                "Từ " + first + " đến " + last,
                "Từ năm " + first + " đến năm " + last,
                "Năm " + first + " - " + last,
                first + "-" + last);
        return new Phrase(text, "YEAR_RANGE " + first + "-01-01 to " + last + "-12-31");
    }

    private Phrase yearly() {
        int year = year();
        String every = pick("Hằng năm", "Hàng năm", "Mỗi năm", "Định kỳ hằng năm", "Thường niên");
        int day = random.nextInt(28) + 1;
        int month = random.nextInt(12) + 1;
        String date = number(day) + "/" + number(month);
        String due = month < 10 ? "0" + month : "" + month;
        due += "-" + (day < 10 ? "0" + day : "" + day);
        int first = LocalDate.of(2024, month, day).isBefore(ISSUED) ? 2025 : 2024;
        String eachYear = "ANNUAL " + first + "-01-01 before " + first + "-" + due + " (plan's year)";
        return switch (random.nextInt(7)) {
            case 0 -> new Phrase(every, "ANNUAL 2024-01-01 (plan's year)");
            case 1 -> new Phrase(every + " từ năm " + year, "ANNUAL " + year + "-01-01");
            case 2 -> new Phrase("Từ năm " + year + " và cập nhật hàng năm", "ANNUAL " + year + "-01-01");
            case 3 -> new Phrase(every + " (trước " + date + ")", eachYear);
            case 4 -> new Phrase("Trước ngày " + date + " hằng năm", eachYear);
            case 5 ->
                new Phrase(
                        every + pick(" giai đoạn ", ", giai đoạn ", " trong giai đoạn ") + year + " - " + (year + 4),
                        "ANNUAL " + year + "-01-01 until " + (year + 4) + "-12-31");
            default -> new Phrase("Năm " + year + " và các năm tiếp theo", "ANNUAL " + year + "-01-01");
        };
    }

    private Phrase periodic() {
        String quarter = "PERIODIC QUARTER 2024-07-01 (plan's year)";
        String half = "PERIODIC HALF_YEAR 2024-07-01 (plan's year)";
        String month = "PERIODIC MONTH 2024-09-01 (plan's year)";
        return switch (random.nextInt(4)) {
            case 0 -> new Phrase(pick("Hằng quý", "mỗi quý", "Định kỳ hàng quý", "3 tháng một lần"), quarter);
            case 1 -> new Phrase(pick("Định kỳ 6 tháng", "6 tháng một lần", "6 tháng/lần"), half);
            case 2 -> new Phrase(pick("Hằng tháng", "hàng tháng", "mỗi tháng một lần"), month);
            default -> new Phrase("Định kỳ 6 tháng, năm", half + " + ANNUAL 2024-01-01 (plan's year)");
        };
    }

    private Phrase undated() {
        int year = year();
        return switch (random.nextInt(6)) {
            case 0 ->
                new Phrase(
                        pick("Thường xuyên", "Thực hiện thường xuyên", "Thường xuyên, liên tục", "Liên tục"),
                        "CONTINUOUS 2024-01-01 (plan's year)");
            case 1 ->
                new Phrase(
                        pick("Từ năm " + year, "Thực hiện thường xuyên từ năm " + year, "Từ năm " + year + " trở đi"),
                        "FROM_YEAR " + year + "-01-01");
            case 2 ->
                new Phrase(pick("Khi có yêu cầu", "Đột xuất", "Đột xuất khi có yêu cầu", "Theo yêu cầu"), "ON_REQUEST");
            case 3 ->
                new Phrase(
                        pick("Sau khi ", "Ngay sau khi ", "Khi ") + "Chính phủ, Bộ Nội vụ ban hành văn bản",
                        "TRIGGERED");
            case 4 ->
                new Phrase(
                        "Theo " + pick("kế hoạch", "chương trình", "lộ trình", "hướng dẫn") + " của Bộ Nội vụ",
                        "BY_OTHER_PLAN");
            default -> new Phrase("Theo tiến độ", "UNPARSED");
        };
    }

    /** A day, month or quarter that no calendar has, where a time is due. */
    public String malformed() {
        int year = year();
        String date = pick(
                pick("31/4", "31/6", "31-9", "31.11", "30/2", "29/2", "0/5", "32/1", "1/13", "15/0")
                                .replace("29/2", "30/02")
                        + "/" + year,
                "ngày 31 tháng " + pick("4", "6", "9", "11") + " năm " + year,
                "quý " + pick("V", "IIII", "IVV", "0", "5", "12", "VI") + "/" + year,
                "tháng " + pick("0", "13", "99", "00") + "/" + year,
                "tháng " + pick("6", "12") + "/" + year % 100,
                "30/6/" + year % 100,
                (year + 3) + pick("-", " - ", " đến ") + year);
        return pick("", "", "trước ", "đến hết ", "chậm nhất ", "hoàn thành ", "trong ")
                + date
                + pick("", "", " hằng năm", ".");
    }

    /** Bits of the grammar and any characters at all, in no order. */
    public String anything() {
        String[] bits = {
            "Quý ", "IV ", "I, II ", "/2024", " năm ", "2025", " - ", "trước ", "ngày ", "30/6/", "tháng ", "13",
                    "khi ", "sau ",
            " hàng năm ", "thường xuyên ", "từ ", "\u0301", "đến ", " và ", ", ", "; ", "\n", "(", ")", ".", "định kỳ ",
                    "6 tháng ",
            "đầu ", "cuối ", "theo ", "kế hoạch ", "của Bộ ", "x", "giai đoạn ", "các năm tiếp theo ", "hoặc ",
                    "1 lần ", "/", "&"
        };
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(9); n >= 0; n--) {
            text.append(random.nextInt(6) > 0 ? bits[random.nextInt(bits.length)] : character());
        }
        return text.toString();
    }

    private String character() {
        int max = pick(0x250, 0x2100, 0x10000, Character.MAX_CODE_POINT);
        return new String(Character.toChars(random.nextInt(max)));
    }

    private int year() {
        return 2020 + random.nextInt(15);
    }

    private String number(int number) {
        return number < 10 && random.nextBoolean() ? "0" + number : String.valueOf(number);
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
