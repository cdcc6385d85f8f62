package vn.tiendo.plan.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.HeldBack;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.phrase.Reading.Mention;

/** Phrases with their meaning by somebody who has not seen the rules; its head says how they are written. */
class HeldBackAgenciesTest {

    /** What was reached when the table was first read; none of its phrases had been seen before. */
    private static final int REACHED = 98;

    private static final LocalDate DAY = LocalDate.of(2024, 9, 16);

    private final AgencyDirectory directory = Readings.directory();
    private final AgencyPhrases phrases = new AgencyPhrases(directory);
    private final List<String> misses = new ArrayList<>();
    private int lines;

    @Test
    void phrasesOfOtherProvincesNameWhomAnOfficialSaysTheyName() {
        HeldBack.lines("agencies.txt").forEach(this::judge);
        assertThat(lines - misses.size())
                .as("of %d, missed:%n%s", lines, String.join("\n", misses))
                .isGreaterThanOrEqualTo(REACHED);
    }

    private void judge(String line) {
        String[] cells = line.split("\t");
        lines++;
        Reading reading = phrases.read(cells[0], cells[1], DAY);
        List<String> expected =
                Stream.of(cells[2].split("; (?![^\\[]*\\])")).map(String::strip).toList();
        boolean doubt = expected.stream().anyMatch(item -> item.startsWith("!"));
        Set<String> items = brief(reading);
        Set<String> wanted = wanted(expected);
        boolean right = wanted.equals(items)
                || wanted(expected.stream()
                                .map(item -> item.replaceFirst("^L\\?:", "L:"))
                                .toList())
                        .equals(items);
        boolean unsure = reading.doubts().stream()
                .anyMatch(found -> found.code() == Doubt.Code.ALTERNATIVE || found.code() == Doubt.Code.CONDITION);
        boolean alternative = expected.size() == 1 && doubt && unsure && !reading.has(Role.LEAD);
        if (!(alternative || right && doubt == unsure)) {
            misses.add(cells[0] + ": " + cells[1] + ": " + wanted + ", read: " + items + " " + reading.doubts());
        }
    }

    /** A row of groups is one, however many parts a reader sees in it. */
    private static Set<String> wanted(List<String> expected) {
        Set<String> items = new TreeSet<>();
        StringBuilder groups = new StringBuilder();
        for (String item : expected) {
            String plain = item.replaceFirst("^L\\?:", "");
            if (plain.matches("([LCI]:)?\\[.*")) {
                groups.append(plain.replaceAll("[\\[\\]]", " "));
            } else if (!plain.startsWith("!")) {
                items.add(short_(plain));
            }
        }
        if (groups.length() > 0) {
            items.add("[" + words(groups.toString()) + "]");
        }
        return items;
    }

    private Set<String> brief(Reading reading) {
        Set<String> items = new TreeSet<>();
        StringBuilder groups = new StringBuilder();
        for (Mention mention : reading.mentions()) {
            String role = mention.role() == null ? "" : mention.role().name().charAt(0) + ":";
            if (mention.part() == null) {
                items.add(short_(role + "?" + mention.words()));
            } else if (mention.part().agency() != null) {
                items.add(short_(role + directory.named(mention.part().agency()).name()));
            } else {
                groups.append(role).append(mention.words()).append(' ');
            }
        }
        if (groups.length() > 0) {
            items.add("[" + words(groups.toString()) + "]");
        }
        return items;
    }

    private static String words(String text) {
        return Stream.of(text.replaceAll("([LCI]):", " $1 ").split("[\\s,;.&/()\\-]+"))
                .map(Spelling::key)
                .filter(word -> !word.isEmpty() && !word.equals(Spelling.key("và")))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Names with and without "tỉnh", the province or the country are the same body's here. */
    private static String short_(String name) {
        String role = name.matches("[LCI]:.*") ? name.substring(0, 2) : "";
        String text = name.substring(role.length());
        boolean unknown = text.startsWith("?");
        return role
                + (unknown ? "?" : "")
                + words(text.replaceAll(
                        "Việt Nam|Cộng sản Hồ Chí Minh|tỉnh|Quảng Ninh|Gia Lai|Bình Định|Lai Châu|Hà Tĩnh|\\?", " "));
    }
}
