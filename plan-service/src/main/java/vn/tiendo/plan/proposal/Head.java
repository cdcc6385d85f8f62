package vn.tiendo.plan.proposal;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tiendo.plan.timeframe.PlanDate;

/**
 * What stands at the top of a document, as far as it is there.
 *
 * @param number as issued; null where there is no such line
 * @param date as far as it is known; null where no year is known
 * @param place where it was issued, as the line of the date names it
 * @param authority "Ủy ban nhân dân tỉnh X"; null where it is not named
 * @param agency below the authority, whose own document it is; null where there is none
 */
record Head(
        String number,
        Line numberLine,
        String date,
        Line dateLine,
        String place,
        String authority,
        String agency,
        Line issuerLine) {

    private static final Pattern MOTTO = Pattern.compile(
            "(?u)CỘNG H[ÒO][ÀA]? XÃ HỘI CHỦ NGHĨA VIỆT(?: NAM)?|Độc lập\\s*[-–]\\s*Tự do\\s*[-–]\\s*Hạnh phúc"
                    + "|^NAM$|[*_]");
    private static final Pattern NUMBER = Pattern.compile(
            "(?u)\\bSố\\s*:?\\s*([\\d.…_ ]*)\\s*((?:/|-)\\s*(?:KH|QĐ|CTr|CT|ĐA)\\s*-\\s*[\\p{Lu}\\p{L}&]+)");
    private static final Pattern DATE = Pattern.compile(
            "(?u)(?:^|\\s)(?<place>\\p{Lu}[\\p{L}. -]*?)\\s*,\\s*ngày\\s*(?<day>[\\d.…_ ]*)\\s*(?:tháng|/"
                    + "|-)\\s*(?<month>[\\d.…_ ]*)\\s*(?:năm|/|-)\\s*(?<year>\\d{4})");
    /** "(Kèm theo Quyết định số /QĐ-UBND ngày / /2024 của ...)". */
    private static final Pattern ATTACHED = Pattern.compile(
            "(?iu)^\\(?\\s*(?:ban hành )?kèm theo (?:quyết định|kế hoạch)\\s+số\\s*:?\\s*(?<number>[\\d.…_"
                    + " ]*)\\s*(?<symbol>/\\s*(?:KH|QĐ)-[\\p{L}]+)"
                    + "\\s*,?\\s*ngày\\s*(?<day>[\\d.…_ ]*)\\s*(?:tháng|/|-)\\s*(?<month>[\\d.…_ ]*)\\s*(?:năm|/"
                    + "|-)\\s*(?<year>\\d{4}).*");

    private static final Pattern AUTHORITY =
            Pattern.compile("(?u)^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)(?:\\s+(.*))?$");
    private static final Pattern OF = Pattern.compile("(?u)^(TỈNH|THÀNH PHỐ|TP\\.?)\\s+(.+)$");
    private static final Pattern ENDS = Pattern.compile("(?u)^(QUYẾT ĐỊNH|KẾ HOẠCH|CHƯƠNG TRÌNH).*");

    static Head of(Layout layout) {
        List<Line> lines = new ArrayList<>();
        for (Line line : layout.head()) {
            if (ENDS.matcher(line.text()).matches()) {
                break;
            }
            lines.add(line);
        }
        Line numberLine = first(lines, NUMBER);
        Line dateLine = first(lines, DATE);
        Line attached = layout.body().stream()
                .limit(12)
                .filter(line -> ATTACHED.matcher(line.text()).matches())
                .findFirst()
                .orElse(null);
        String number = numberLine == null ? null : number(numberLine, NUMBER, 1, 2);
        String date = dateLine == null ? null : date(find(dateLine, DATE));
        if (attached != null) {
            Matcher words = ATTACHED.matcher(attached.text());
            words.matches();
            if (number == null) {
                number = compact(words.group("number")) + compact(words.group("symbol"));
                numberLine = attached;
            }
            if (date == null) {
                date = date(words);
                dateLine = attached;
            }
        }
        String place = first(lines, DATE) == null
                ? null
                : find(first(lines, DATE), DATE).group("place").strip();
        return issued(lines, layout, new Head(number, numberLine, date, dateLine, place, null, null, null));
    }

    private static Head issued(List<Line> lines, Layout layout, Head read) {
        String province = null;
        Line issuer = null;
        List<String> agency = new ArrayList<>();
        for (Line line : lines) {
            String text = MOTTO.matcher(line.text())
                    .replaceAll(" ")
                    .replaceAll("\\s+", " ")
                    .strip();
            text = NUMBER.matcher(DATE.matcher(text).replaceAll(""))
                    .replaceAll("")
                    .strip();
            boolean rule = text.chars().noneMatch(Character::isLetter);
            if (text.length() < 4 || rule || !text.equals(text.toUpperCase(Locale.ROOT))) {
                continue;
            }
            Matcher authority = AUTHORITY.matcher(text);
            boolean named = authority.matches();
            Matcher of = OF.matcher(named ? authority.group(1) == null ? "" : authority.group(1) : text);
            if (named && issuer == null) {
                issuer = line;
            }
            if (of.matches() && issuer != null) {
                province = (of.group(1).startsWith("TỈNH") ? "tỉnh " : "thành phố ") + capitalised(of.group(2));
            } else if (!named && issuer != null) {
                agency.add(text);
            }
        }
        return new Head(
                read.number,
                read.numberLine,
                read.date,
                read.dateLine,
                read.place,
                province == null ? null : "Ủy ban nhân dân " + province,
                agency.isEmpty() ? null : asWritten(String.join(" ", agency), layout),
                issuer);
    }

    /** A name in capital letters as the text below writes it. */
    private static String asWritten(String capitals, Layout layout) {
        Pattern name = Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(capitals) + "(?!\\p{L})");
        for (Line line : layout.body()) {
            Matcher matcher = name.matcher(line.text());
            while (matcher.find()) {
                if (!matcher.group().equals(capitals)) {
                    return matcher.group();
                }
            }
        }
        return capitals.substring(0, 1) + capitals.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String capitalised(String capitals) {
        return Arrays.stream(capitals.strip().split(" "))
                .map(word -> word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static Line first(List<Line> lines, Pattern pattern) {
        return lines.stream()
                .filter(line -> pattern.matcher(line.text()).find())
                .findFirst()
                .orElse(null);
    }

    private static Matcher find(Line line, Pattern pattern) {
        Matcher matcher = pattern.matcher(line.text());
        return matcher.find() ? matcher : null;
    }

    private static String number(Line line, Pattern pattern, int number, int symbol) {
        Matcher matcher = find(line, pattern);
        return compact(matcher.group(number)) + compact(matcher.group(symbol));
    }

    private static boolean isDate(String words) {
        try {
            return !words.isEmpty() && new PlanDate(words) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String compact(String words) {
        return words.replaceAll("[\\s.…_]", "");
    }

    private static String date(Matcher words) {
        String day = compact(words.group("day"));
        String month = compact(words.group("month"));
        String year = words.group("year");
        String known = year + "-" + "0".repeat(Math.max(0, 2 - month.length())) + month;
        String whole = known + "-" + "0".repeat(Math.max(0, 2 - day.length())) + day;
        return isDate(whole) && !day.isEmpty() ? whole : isDate(known) && !month.isEmpty() ? known : year;
    }
}
