package vn.tiendo.plan.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.agency.AgencyDefinition.Kind;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.Directories;
import vn.tiendo.plan.agency.Parties;
import vn.tiendo.plan.agency.ProvinceDefinition;
import vn.tiendo.plan.catalogue.ShippedCatalogue;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.TaskDefinition;

/** Whom the words of annexes mean. */
class AgencyPhrasesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 10, 1);
    private static final AgencyDirectory DIRECTORY = Readings.directory();
    private static final AgencyPhrases PHRASES = new AgencyPhrases(DIRECTORY);

    static Stream<Arguments> phrases() throws IOException {
        List<Arguments> rows = new ArrayList<>();
        String province = null;
        try (InputStream file = AgencyPhrasesTest.class.getResourceAsStream("/agency-phrases.txt")) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("@")) {
                    province = line.substring(1);
                } else if (!line.startsWith("#") && line.contains(" => ")) {
                    String[] row = line.split(" => ");
                    rows.add(Arguments.of(province, row[0].replace("\\n", "\n"), row[1]));
                }
            }
        }
        return rows.stream();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("phrases")
    void aPhraseMeans(String province, String phrase, String meaning) {
        assertThat(Readings.brief(PHRASES.read(province, phrase, DAY), province))
                .isEqualTo(meaning);
    }

    static Stream<Arguments> partiesOfTheShippedTasks() {
        return ShippedCatalogue.tasks().stream().flatMap(task -> Stream.of(task.leads(), task.coordinators())
                .filter(parties -> parties.words() != null)
                .map(parties -> Arguments.of(task, parties)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("partiesOfTheShippedTasks")
    void theWordsOfAShippedTaskMeanWhatItsCatalogueEntrySays(TaskDefinition task, Parties parties) {
        LocalDate planDay = ShippedCatalogue.plans().stream()
                .filter(plan -> plan.id().equals(task.plan()))
                .map(PlanDefinition::date)
                .findFirst()
                .orElseThrow()
                .firstDay();
        Reading reading = PHRASES.read(task.province(), parties.words(), planDay);
        assertThat(reading.rest()).isEmpty();
        Parties read = new Parties(parties.words(), reading.parts());
        for (LocalDate day : List.of(planDay, LocalDate.of(2026, 11, 20))) {
            assertThat(resolved(read, task, planDay, day))
                    .as("on %s", day)
                    .isEqualTo(resolved(parties, task, planDay, day));
        }
        assertThat(open(read)).isEqualTo(open(parties));
    }

    private static Set<String> resolved(Parties parties, TaskDefinition task, LocalDate planDay, LocalDate day) {
        return new TreeSet<>(DIRECTORY.resolve(parties, task.province(), planDay, day, task.function()));
    }

    private static long open(Parties parties) {
        return parties.parts().stream().filter(Parties.Part::isOpen).count();
    }

    @Test
    void allShippedTasksAreReadHere() {
        assertThat(ShippedCatalogue.tasks())
                .isNotEmpty()
                .allMatch(task -> task.leads().words() != null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sở, ngành | Các sở, ngành",
                "CÁC SỞ, BAN, NGÀNH | Các sở, ban, ngành",
                "Thủ trưởng các Sở,ban , ngành | Các sở, ban, ngành",
                "các sở/ngành có liên quan | Các sở, ngành có liên quan",
                "Ủy ban nhân dân các huyện, thị xã, thành phố | UBND các huyện, thị xã, thành phố",
                "UBND huyện, thành phố | UBND các huyện, thành phố",
                "địa phương | Các địa phương",
                "các đoàn thể chính trị – xã hội tỉnh | Các đoàn thể chính trị - xã hội tỉnh",
                "các trường đóng trên địa bàn tỉnh Gia Lai | Các trường đóng trên địa bàn tỉnh Gia Lai",
                "các Sở, Ban, Ngành (trừ Sở Y tế) | Các sở, ban, ngành (trừ Sở Y tế)"
            })
    void aGroupHasOneNameHoweverItIsWritten(String words, String name) {
        assertThat(AgencyPhrases.nameOf(new Parties.Part(words, null, List.of(), List.of(), List.of())))
                .isEqualTo(name);
    }

    @Test
    void afterTheEndOfTheDistrictsTheirGroupIsThePlaceholder() {
        for (String words : List.of(
                "UBND các huyện, thị xã, thành phố",
                "các địa phương",
                "UBND các huyện",
                "UBND cấp xã",
                "UBND cấp huyện")) {
            assertThat(members("quang-ninh", words, LocalDate.of(2026, 11, 20)))
                    .as(words)
                    .containsExactly("quang-ninh-ubnd-cap-xa-chua-nap-danh-muc");
        }
        assertThat(members("quang-ninh", "UBND các huyện, thị xã, thành phố", DAY))
                .hasSize(13);
        assertThat(members("quang-ninh", "UBND các huyện", DAY)).hasSize(7);
        assertThat(members("quang-ninh", "UBND cấp xã", DAY)).isEmpty();
        assertThat(members("ha-tinh", "các huyện", LocalDate.of(2025, 2, 1)))
                .doesNotContain("ha-tinh-ubnd-huyen-loc-ha")
                .hasSize(9);
    }

    @Test
    void thoseLeftOutAreNoMembers() {
        assertThat(members("gia-lai", "Các sở, ban, ngành, địa phương (trừ Sở Y tế và các huyện)", DAY))
                .doesNotContain("gia-lai-so-y-te", "gia-lai-ubnd-huyen-dak-doa")
                .contains("gia-lai-so-noi-vu", "gia-lai-ubnd-thanh-pho-pleiku");
    }

    private static Set<String> members(String province, String words, LocalDate day) {
        Reading reading = PHRASES.read(province, words, day);
        assertThat(reading.rest()).isEmpty();
        assertThat(reading.parts()).hasSize(1);
        return DIRECTORY.members(reading.parts().get(0), province, day);
    }

    @Test
    void namesThatDifferByADiacriticAreTwoAndWithoutAnyNobodyKnowsWhich() {
        AgencyPhrases phrases = phrasesOf(
                agency("hoa", "UBND huyện Hoa", Kind.DISTRICT, null, null),
                agency("hòa", "UBND huyện Hòa", Kind.DISTRICT, null, null));
        assertThat(brief(phrases, "UBND huyện Hòa, UBND huyện Hoà")).isEqualTo("hòa, hòa");
        assertThat(brief(phrases, "UBND huyện Hoa")).isEqualTo("hoa");
        assertThat(brief(phrases, "UBND huyen Hoa")).isEqualTo("? UBND huyen Hoa");
    }

    @Test
    void ofTwoAgenciesOfOneNameTheOneOfTheDayIsMeant() {
        AgencyPhrases phrases = phrasesOf(
                agency("old", "Sở Văn hóa", Kind.DEPARTMENT, null, LocalDate.of(2024, 12, 31)),
                agency("new", "Sở Văn hóa", Kind.DEPARTMENT, LocalDate.of(2025, 1, 1), null));
        assertThat(brief(phrases, "Sở Văn hóa")).isEqualTo("old");
        assertThat(Readings.brief(phrases.read("x", "Sở Văn hóa", LocalDate.of(2026, 1, 1)), "x"))
                .isEqualTo("new");
    }

    @Test
    void anAgencyThatIsNewInTheRegistryIsReadFromThenOn() {
        List<AgencyDefinition> agencies = new ArrayList<>(List.of(agency("a", "Sở Một", Kind.DEPARTMENT, null, null)));
        AgencyPhrases phrases = new AgencyPhrases(Directories.reading(List.of(province()), agencies));
        assertThat(brief(phrases, "Sở Hai")).isEqualTo("? Sở Hai");
        agencies.set(0, agency("b", "Sở Hai", Kind.DEPARTMENT, null, null));
        assertThat(brief(phrases, "Sở Hai")).isEqualTo("b");
    }

    private static String brief(AgencyPhrases phrases, String words) {
        return Readings.brief(phrases.read("x", words, DAY), "x");
    }

    private static AgencyPhrases phrasesOf(AgencyDefinition... agencies) {
        return new AgencyPhrases(Directories.of(List.of(province()), List.of(agencies)));
    }

    private static ProvinceDefinition province() {
        return new ProvinceDefinition("x", "Xứ Thử", null, null, null, List.of(), null, List.of());
    }

    private static AgencyDefinition agency(String id, String name, Kind kind, LocalDate from, LocalDate to) {
        return new AgencyDefinition("x-" + id, "x", name, kind, from, to, false, List.of(), "thử", List.of());
    }
}
