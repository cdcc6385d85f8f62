package vn.tiendo.plan.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.agency.Parties.Part;
import vn.tiendo.plan.catalogue.ShippedCatalogue;

/** What holds for every phrase, tried on phrases made at random from names, groups and other words; the seeds are fixed. */
class AgencyPhrasesPropertyTest {

    private static final LocalDate DAY = LocalDate.of(2024, 10, 1);
    private static final int PHRASES_OF_A_SEED = 300;
    private static final AgencyPhrases PHRASES = new AgencyPhrases(Readings.directory());
    private static final List<String> PROVINCES = List.of("binh-dinh", "gia-lai", "ha-tinh", "lai-chau", "quang-ninh");
    private static final List<String> OTHER = List.of(
            "các sở, ban, ngành",
            "UBND các huyện, thị xã, thành phố",
            "các địa phương",
            "các sở, ngành có liên quan",
            "các tổ chức chính trị - xã hội",
            "Các Sở: Nội vụ, Y tế, Tài chính",
            "Sở Nội vụ, Y tế",
            "Giám đốc Sở Y tế",
            "(trừ Sở Y tế)",
            "trừ",
            "các",
            "Sở",
            "UBND",
            "chủ trì",
            "Giao",
            "Đề nghị",
            "hoặc",
            "thực hiện",
            "(đối với bác sĩ)",
            "Cơ quan phối hợp:",
            "Tỉnh ủy",
            "các ban xây dựng Đảng",
            "cùng với",
            "phối hợp với",
            "Sở Không Có",
            "huyện",
            "Công an tỉnh",
            "thuộc",
            "liên quan",
            "Phòng",
            "đơn vị",
            "cơ quan",
            "báo chí",
            "tỉnh",
            "(",
            ")",
            ":",
            "Hà Nội",
            "Nội vụ",
            "2025",
            "Văn hóa",
            "So Y te",
            "Thủ trưởng",
            "KH&CN",
            "Liên hiệp",
            "VP.",
            "đóng trên địa bàn",
            "doanh nghiệp");
    private static final String MARKS = "Sở, và-(UBND) ;:cáchuyện\u0301\u0303đ\n";
    private static final List<String> JOINTS = List.of("; ", ", ", " và ", " ", " - ", "\n", "/", ",", ";");

    static Stream<Long> seeds() {
        return Stream.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyWordStandsInAPartOrInTheRest(long seed) {
        forEachPhrase(seed, (province, phrase) -> {
            Reading reading = PHRASES.read(province, phrase, DAY);
            assertThat(reading.text()).isEqualTo(phrase);
            List<String> pieces = new ArrayList<>(reading.rest());
            reading.parts().forEach(part -> pieces.add(part.words()));
            pieces.addAll(reading.qualifiers());
            assertThat(pieces).allMatch(phrase::contains, "are the phrase's own words");
            assertThat(words(String.join(" ", pieces))).as(phrase).isEqualTo(words(phrase));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anythingAtAllCanBeRead(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < PHRASES_OF_A_SEED; i++) {
            String text = random.ints(random.nextInt(60), 0, Character.MAX_CODE_POINT)
                    .map(point -> random.nextInt(3) == 0 ? point : MARKS.charAt(point % MARKS.length()))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(PHRASES.read("gia-lai", text, DAY).text()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void spacingCaseDashesAndNormalisationFormDoNotMatter(long seed) {
        List<UnaryOperator<String>> spellings = List.of(
                text -> text.toUpperCase(Locale.ROOT),
                text -> text.toLowerCase(Locale.ROOT),
                text -> Normalizer.normalize(text, Normalizer.Form.NFD),
                text -> text.replace(" ", "  \u00a0"),
                text -> text.replaceAll("([,;]) ", "$1"),
                text -> text.replace(",", " , "),
                text -> text.replace(" - ", " – "),
                text -> text.replace(" - ", "-"),
                text -> text.replace("-", "—"),
                text -> text.replace("òa", "oà").replace("ủy", "uỷ"),
                text -> " " + text + ". ");
        forEachPhrase(seed, (province, phrase) -> {
            String meaning = meaning(province, phrase);
            for (UnaryOperator<String> spelling : spellings) {
                String written = spelling.apply(phrase);
                assertThat(meaning(province, written)).as(written).isEqualTo(meaning);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void twoReadablePhrasesJoinedMeanBoth(long seed) {
        List<String[]> readable = new ArrayList<>();
        forEachPhrase(seed, (province, phrase) -> {
            if (PHRASES.read(province, phrase, DAY).rest().isEmpty()) {
                readable.add(new String[] {province, phrase});
            }
        });
        assertThat(readable).hasSizeGreaterThan(PHRASES_OF_A_SEED / 10);
        for (int i = 1; i < readable.size(); i++) {
            String province = readable.get(i)[0];
            String first = readable.get(i - 1)[1];
            String second = readable.get(i)[1];
            if (!readable.get(i - 1)[0].equals(province) || second.isBlank() || first.isBlank()) {
                continue;
            }
            Reading joined = PHRASES.read(province, first + "; " + second, DAY);
            assertThat(joined.rest()).as(joined.text()).isEmpty();
            assertThat(Readings.parts(joined, province))
                    .as(joined.text())
                    .isEqualTo(Stream.of(first, second)
                            .map(phrase -> Readings.parts(PHRASES.read(province, phrase, DAY), province))
                            .filter(parts -> !parts.isEmpty())
                            .collect(Collectors.joining(", ")));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rolesFollowTheWordsThatGiveThem(long seed) {
        List<BiFunction<String, String, String>> phrases = List.of(
                (leads, others) -> leads + " chủ trì, phối hợp với " + others,
                (leads, others) -> "Giao " + leads + " chủ trì, phối hợp với " + others + " thực hiện",
                (leads, others) -> leads + " chủ trì; " + others + " phối hợp",
                (leads, others) -> "Chủ trì: " + leads + ". Phối hợp: " + others,
                (leads, others) -> "Cơ quan chủ trì: " + leads + "; cơ quan phối hợp: " + others,
                (leads, others) -> "Cơ quan phối hợp: " + others + "\nCơ quan chủ trì: " + leads,
                (leads, others) -> leads + " là cơ quan đầu mối, cùng với " + others,
                (leads, others) -> leads + " phối hợp với " + others + " tổ chức thực hiện");
        Random random = new Random(seed);
        String province = PROVINCES.get(random.nextInt(PROVINCES.size()));
        List<String> names = ShippedCatalogue.agencies().stream()
                .filter(agency -> agency.province().equals(province) && !agency.placeholder())
                .map(AgencyDefinition::name)
                .filter(name -> PHRASES.read(province, name, DAY).rest().isEmpty())
                .toList();
        for (int i = 0; i < 40; i++) {
            String lead = names.get(random.nextInt(names.size()));
            String others = IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(n -> names.get(random.nextInt(names.size())))
                    .collect(Collectors.joining(random.nextBoolean() ? "; " : ", "));
            for (BiFunction<String, String, String> phrase : phrases) {
                Reading reading = PHRASES.read(province, phrase.apply(lead, others), DAY);
                assertThat(reading.rest()).as(reading.text()).isEmpty();
                assertThat(reading.doubts()).as(reading.text()).isEmpty();
                assertThat(parts(reading, Role.LEAD)).as(reading.text()).isEqualTo(parts(province, lead));
                assertThat(parts(reading, Role.COORDINATE)).as(reading.text()).isEqualTo(parts(province, others));
            }
        }
    }

    private static List<String> parts(String province, String phrase) {
        return PHRASES.read(province, phrase, DAY).parts().stream()
                .map(Part::agency)
                .toList();
    }

    private static List<String> parts(Reading reading, Role role) {
        return reading.mentions().stream()
                .filter(mention -> mention.role() == role)
                .map(mention -> mention.part().agency())
                .toList();
    }

    private interface Check {
        void on(String province, String phrase);
    }

    private static void forEachPhrase(long seed, Check check) {
        Random random = new Random(seed);
        String province = PROVINCES.get(random.nextInt(PROVINCES.size()));
        List<String> names = ShippedCatalogue.agencies().stream()
                .filter(agency -> agency.province().equals(province))
                .flatMap(agency -> Stream.concat(Stream.of(agency.name()), agency.aliases().stream()))
                .toList();
        for (int i = 0; i < PHRASES_OF_A_SEED; i++) {
            String phrase = IntStream.rangeClosed(0, random.nextInt(5))
                    .mapToObj(n -> {
                        List<String> from = random.nextBoolean() ? names : OTHER;
                        return (n == 0 ? "" : JOINTS.get(random.nextInt(JOINTS.size())))
                                + from.get(random.nextInt(from.size()));
                    })
                    .collect(Collectors.joining());
            check.on(province, phrase);
        }
    }

    /** Parts by id and kind, and the words of the rest. */
    private static String meaning(String province, String phrase) {
        Reading reading = PHRASES.read(province, phrase, DAY);
        return Readings.parts(reading, province) + " ? "
                + words(String.join(" ", reading.rest())).keySet();
    }

    /** How often each word but "và" occurs. */
    private static TreeMap<String, Long> words(String text) {
        return Stream.of(text.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(Spelling::key)
                .filter(word -> !word.equals(Spelling.key("và")))
                .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
    }
}
