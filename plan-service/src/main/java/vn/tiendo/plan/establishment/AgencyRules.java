package vn.tiendo.plan.establishment;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.platform.input.Days;
import vn.tiendo.platform.problem.Text;

/** What an agency may be, beside the others of its province. */
final class AgencyRules {

    /** With or without the words that all of them have in common. */
    private static final Pattern COMMUNE = Pattern.compile(
            "(?:(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd) +)?(xã|phường|đặc khu|thị trấn) +(\\S.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Map<String, Text> defects = new LinkedHashMap<>();

    /** What is wrong, by field; empty when nothing is. */
    Map<String, Text> defects() {
        return defects;
    }

    void firstDay(LocalDate day) {
        if (day != null && (day.getYear() < Days.FIRST_YEAR_OF_PLANS || day.getYear() > Days.LAST_YEAR)) {
            defects.put(
                    "validFrom",
                    new Text(
                            "Ngày bắt đầu phải từ năm " + Days.FIRST_YEAR_OF_PLANS + " đến năm " + Days.LAST_YEAR + ".",
                            "The first day is from the year " + Days.FIRST_YEAR_OF_PLANS + " to " + Days.LAST_YEAR
                                    + "."));
        }
    }

    /**
     * A name that another body has at the same time would be taken for that one wherever a plan names it.
     *
     * @param others of the province
     */
    void names(AgencyDefinition agency, Collection<AgencyDefinition> others) {
        name("name", agency.name(), agency, others);
        for (int i = 0; i < agency.aliases().size(); i++) {
            name("aliases[" + i + "]", agency.aliases().get(i), agency, others);
        }
    }

    void name(String field, String name, AgencyDefinition agency, Collection<AgencyDefinition> others) {
        String wanted = key(name);
        others.stream()
                .filter(other -> !other.id().equals(agency.id()) && isAtTheSameTime(agency, other))
                .filter(other -> Stream.concat(Stream.of(other.name()), other.aliases().stream())
                        .anyMatch(known -> key(known).equals(wanted)))
                .findFirst()
                .ifPresent(other -> defects.putIfAbsent(
                        field,
                        new Text(
                                "“" + name + "” đã là tên của cơ quan “" + other.id() + "”.",
                                "'" + name + "' is a name of the agency '" + other.id() + "'.")));
    }

    private static boolean isAtTheSameTime(AgencyDefinition one, AgencyDefinition other) {
        return !isOver(one, other) && !isOver(other, one);
    }

    private static boolean isOver(AgencyDefinition one, AgencyDefinition other) {
        return one.validTo() != null
                && other.validFrom() != null
                && one.validTo().isBefore(other.validFrom());
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * The end of an agency. Who takes over is there the day after, so no chain of successions comes back to where it began.
     *
     * @param before whose successor it is
     */
    void ending(
            AgencyDefinition agency, AgencyEnding ending, Map<String, AgencyDefinition> known, Set<String> inSight) {
        LocalDate last = ending.lastDay();
        if (agency.validFrom() != null && last.isBefore(agency.validFrom())
                || last.getYear() < Days.FIRST_YEAR_OF_PLANS
                || last.getYear() > Days.LAST_YEAR) {
            defects.put(
                    "lastDay",
                    new Text(
                            "Ngày cuối phải từ ngày bắt đầu của cơ quan đến năm " + Days.LAST_YEAR + ".",
                            "The last day is from the agency's first one to the year " + Days.LAST_YEAR + "."));
        }
        known.values().stream()
                .flatMap(other -> other.successors().stream()
                        .filter(s -> s.agency().equals(agency.id()) && s.from().isAfter(last))
                        .map(s -> other.id()))
                .findFirst()
                .ifPresent(other -> defects.put(
                        "lastDay",
                        new Text(
                                "Cơ quan này kế thừa “" + other + "” sau ngày đó.",
                                "This agency takes over from '" + other + "' after that day.")));
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < ending.successors().size(); i++) {
            AgencyEnding.Successor successor = ending.successors().get(i);
            String field = "successors[" + i + "].agency";
            AgencyDefinition next = known.get(successor.agency());
            List<String> pair = new ArrayList<>();
            pair.add(successor.agency());
            pair.add(successor.function());
            if (next == null || !inSight.contains(next.province())) {
                defects.put(
                        field,
                        new Text(
                                "Không có cơ quan “" + successor.agency() + "”.",
                                "There is no agency '" + successor.agency() + "'."));
            } else if (!next.isValidOn(last.plusDays(1))) {
                defects.put(
                        field,
                        new Text(
                                "Cơ quan “" + next.name() + "” không hoạt động vào ngày hôm sau.",
                                "The agency '" + next.id() + "' is not there the day after."));
            } else if (next.id().equals(agency.id()) || !seen.add(pair)) {
                defects.put(
                        field,
                        new Text(
                                "Cơ quan kế thừa phải là cơ quan khác, và mỗi cơ quan chỉ nêu một lần cho một chức năng.",
                                "Who takes over is another agency, named once for each function."));
            }
        }
    }

    /** The name of a commune's committee in full; as it is, with a defect, where it is none. */
    String commune(int row, String words) {
        Matcher commune = COMMUNE.matcher(words.strip().replaceAll("\\s+", " "));
        if (!commune.matches()) {
            defects.put(
                    "communes[" + row + "]",
                    new Text(
                            "Tên bắt đầu bằng xã, phường hoặc đặc khu, ví dụ “phường Hạ Long”.",
                            "A name begins with xã, phường or đặc khu, such as 'phường Hạ Long'."));
            return words;
        }
        return "Ủy ban nhân dân " + commune.group(1).toLowerCase(Locale.ROOT) + " " + commune.group(2);
    }
}
