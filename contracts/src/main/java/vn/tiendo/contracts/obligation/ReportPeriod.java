package vn.tiendo.contracts.obligation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The part of a year whose report is asked for: the year itself, a half, a quarter or a month. Each tells the work of its year from
 * 1 January on, as it stands at its closing.
 *
 * @param number from 1; of a year 1
 */
public record ReportPeriod(int year, Frequency frequency, int number) implements Comparable<ReportPeriod> {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    public ReportPeriod {
        if (number < 1 || number > frequency.periods) {
            throw new IllegalArgumentException("There is no period " + number + " of a year, " + frequency);
        }
    }

    public static ReportPeriod ofYear(int year) {
        return new ReportPeriod(year, Frequency.ANNUAL, 1);
    }

    /** @param part as {@link #part} gives it */
    public static ReportPeriod of(int year, String part) {
        return Stream.of(Frequency.values())
                .flatMap(f -> all(year, f).stream())
                .filter(p -> p.part().equals(part))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A year has no part '" + part + "'"));
    }

    /** @param code as {@link #code} gives it */
    public static ReportPeriod parse(String code) {
        String[] parts = code.split("-", 2);
        ReportPeriod period = of(Integer.parseInt(parts[0]), parts.length == 1 ? "" : parts[1]);
        if (period.isYear() && parts.length > 1) {
            throw new IllegalArgumentException("There is no period '" + code + "'");
        }
        return period;
    }

    /** The year in a code, also of a period that there is not. */
    public static int yearOf(String code) {
        return Integer.parseInt(code.split("-", 2)[0]);
    }

    /** @param codeOfPart as {@link #codeOfPart} gives it: null is the year */
    public static ReportPeriod ofPart(int year, String codeOfPart) {
        return codeOfPart == null ? ofYear(year) : parse(codeOfPart);
    }

    /** Those of a year in their order. */
    public static List<ReportPeriod> all(int year, Frequency frequency) {
        return IntStream.rangeClosed(1, frequency.periods)
                .mapToObj(number -> new ReportPeriod(year, frequency, number))
                .toList();
    }

    /** Its place in the year: H1, Q2, M03; empty: it is the year. */
    public String part() {
        return switch (frequency) {
            case ANNUAL -> "";
            case SEMIANNUAL, QUARTERLY -> frequency.sign + number;
            case MONTHLY -> "%s%02d".formatted(frequency.sign, number);
        };
    }

    /** 2026, 2026-H1, 2026-Q2, 2026-M03. */
    public String code() {
        return isYear() ? String.valueOf(year) : year + "-" + part();
    }

    /** Of a part of a year; null: it is the year, of which nothing more is said. */
    public String codeOfPart() {
        return isYear() ? null : code();
    }

    /** As a part of an id: 2026-q2. */
    public String slug() {
        return code().toLowerCase(Locale.ROOT);
    }

    public boolean isYear() {
        return frequency == Frequency.ANNUAL;
    }

    /** It ends with its year. */
    public boolean isLast() {
        return number == frequency.periods;
    }

    public LocalDate first() {
        return LocalDate.of(year, 1 + (number - 1) * frequency.months(), 1);
    }

    public LocalDate last() {
        return YearMonth.of(year, number * frequency.months()).atEndOfMonth();
    }

    public ReportPeriod next() {
        return isLast() ? new ReportPeriod(year + 1, frequency, 1) : new ReportPeriod(year, frequency, number + 1);
    }

    /** In Vietnamese, with its year: "năm 2026", "6 tháng đầu năm 2026", "quý II năm 2026", "tháng 3 năm 2026". */
    public String words() {
        return switch (frequency) {
            case ANNUAL -> "năm " + year;
            case SEMIANNUAL -> name() + " " + year;
            case QUARTERLY, MONTHLY -> name() + " năm " + year;
        };
    }

    /** As the subject of a report names it with the one that follows: "quý I; phương hướng, nhiệm vụ quý II năm 2026". */
    public String outlook() {
        String ahead = "; phương hướng, nhiệm vụ ";
        if (isYear()) {
            return words();
        }
        if (isLast()) {
            return words() + ahead + next().words();
        }
        return frequency == Frequency.SEMIANNUAL ? words() + ahead + next().name() : name() + ahead + next().words();
    }

    private String name() {
        return switch (frequency) {
            case ANNUAL -> "năm";
            case SEMIANNUAL -> number == 1 ? "6 tháng đầu năm" : "6 tháng cuối năm";
            case QUARTERLY -> "quý " + ROMAN.get(number - 1);
            // As Decree 30/2020/NĐ-CP writes the months of a date.
            case MONTHLY -> (number < 3 ? "tháng 0" : "tháng ") + number;
        };
    }

    /** By their last days; of those that end together the shorter one comes first. */
    @Override
    public int compareTo(ReportPeriod other) {
        int byEnd = last().compareTo(other.last());
        return byEnd == 0 ? other.frequency.compareTo(frequency) : byEnd;
    }
}
