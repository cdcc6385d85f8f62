package vn.tiendo.report.filing.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers in a line. 07 and 7 are one number: officials write the zero in some places only. */
final class Figures {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

    /** Where a number is to be written by hand: dots, "Số: /BC-SNV", "ngày tháng năm". */
    private static final Pattern GAP = Pattern.compile("…|Số: ?/|ngày (?=tháng|/)|tháng (?=năm)");

    private static final Pattern LEADING_ZERO = Pattern.compile("^0+(?=\\d)");

    private Figures() {}

    /** How often each stands there. */
    static Map<String, Integer> of(String line) {
        Map<String, Integer> numbers = new TreeMap<>();
        Matcher number = NUMBER.matcher(line);
        while (number.find()) {
            numbers.merge(value(number.group()), 1, Integer::sum);
        }
        return numbers;
    }

    /** The numbers of one line, as they are written there, that another line lacks or has less often. */
    static List<String> minus(String line, String other) {
        Map<String, Integer> left = of(other);
        List<String> lacking = new ArrayList<>();
        Matcher number = NUMBER.matcher(line);
        while (number.find()) {
            String value = value(number.group());
            if (left.getOrDefault(value, 0) > 0) {
                left.merge(value, -1, Integer::sum);
            } else {
                lacking.add(number.group());
            }
        }
        return List.copyOf(lacking);
    }

    /** The numbers of a line, as they are written there, that are none of those known. */
    static List<String> without(String line, Set<String> known) {
        return NUMBER.matcher(line)
                .results()
                .map(found -> found.group())
                .filter(number -> !known.contains(value(number)))
                .toList();
    }

    /** How many numbers were left to be written. */
    static int gaps(String line) {
        return (int) GAP.matcher(line).results().count();
    }

    private static String value(String number) {
        return LEADING_ZERO.matcher(number).replaceFirst("");
    }
}
