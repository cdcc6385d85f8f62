package vn.tiendo.plan.catalogue.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.agency.AgencyDefinition.Kind;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.Directories;
import vn.tiendo.plan.agency.Parties;
import vn.tiendo.plan.agency.ProvinceDefinition;
import vn.tiendo.plan.agency.ProvinceDefinition.Code;
import vn.tiendo.plan.agency.ProvinceDefinition.Predecessor;
import vn.tiendo.plan.agency.ProvinceDefinition.Scheme;
import vn.tiendo.plan.catalogue.file.Catalogue.OfProvince;

/** What the shipped file of the whole country says. */
class NationTest {

    private static final LocalDate BEFORE = LocalDate.of(2024, 10, 1);
    private static final LocalDate NOW = LocalDate.of(2026, 11, 20);
    private static final Map<String, byte[]> FILES = new CatalogueFiles(Optional.empty(), "all").read();
    private static final Catalogue CATALOGUE = Catalogue.read(FILES);

    private static List<ProvinceDefinition> provinces() {
        return CATALOGUE.provinces().stream()
                .map(OfProvince::province)
                .filter(province -> province.validTo() == null)
                .toList();
    }

    private static OfProvince of(String id) {
        return CATALOGUE.provinces().stream()
                .filter(file -> file.province().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(String province, LocalDate day) {
        return of(province).agencies().stream()
                .filter(agency -> agency.isValidOn(day))
                .map(AgencyDefinition::name)
                .toList();
    }

    private static Stream<Code> codes(List<Code> codes, LocalDate day) {
        return codes.stream()
                .filter(code -> code.scheme() == Scheme.STATISTICAL)
                .filter(code -> code.from() == null || !day.isBefore(code.from()))
                .filter(code -> code.to() == null || !day.isAfter(code.to()));
    }

    @Test
    void thereAreThirtyFourProvincesOfWhichSixAreCities() {
        assertThat(provinces()).hasSize(34).extracting(ProvinceDefinition::id).doesNotHaveDuplicates();
        assertThat(provinces().stream().filter(p -> p.kind() == ProvinceDefinition.Kind.CITY))
                .extracting(ProvinceDefinition::name)
                .containsExactlyInAnyOrder("Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ");
    }

    @Test
    void predecessorsAndThoseThatWereNotMergedAreTheSixtyThreeOfBefore() {
        List<String> before = provinces().stream()
                .flatMap(p -> p.predecessors().isEmpty()
                        ? Stream.of(p.name())
                        : p.predecessors().stream().map(Predecessor::name))
                .toList();
        assertThat(before).hasSize(63).doesNotHaveDuplicates();
        assertThat(provinces().stream().filter(p -> p.predecessors().isEmpty())).hasSize(10);
    }

    @Test
    void noTwoProvincesHaveTheSameCodeOnADay() {
        assertThat(provinces().stream().flatMap(p -> codes(p.codes(), NOW)).map(Code::code))
                .hasSize(34)
                .doesNotHaveDuplicates();
        assertThat(provinces().stream()
                        .flatMap(p -> p.predecessors().isEmpty()
                                ? codes(p.codes(), BEFORE)
                                : p.predecessors().stream().flatMap(before -> codes(before.codes(), BEFORE)))
                        .map(Code::code))
                .hasSize(63)
                .doesNotHaveDuplicates();
        assertThat(provinces().stream()
                        .flatMap(p -> p.codes().stream())
                        .filter(code -> code.scheme() == Scheme.ELECTRONIC_IDENTIFIER)
                        .map(Code::code))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "lai-chau, 12, 12",
        "quang-ninh, 22, 22",
        "ha-tinh, 42, 42",
        "gia-lai, 64, 52",
        "ninh-binh, 37, 37",
        "bac-ninh, 27, 24",
        "an-giang, 89, 91",
        "hue, 46, 46"
    })
    void aProvincesOwnCodeIsThatOfItsDay(String province, String before, String now) {
        List<Code> codes = of(province).province().codes();
        assertThat(codes(codes, BEFORE)).extracting(Code::code).containsExactly(before);
        assertThat(codes(codes, NOW)).extracting(Code::code).containsExactly(now);
    }

    @Test
    void aMergedProvinceNamesItsPredecessorsWithTheirLastDayAndTheAct() {
        assertThat(of("ninh-binh").province().predecessors())
                .allSatisfy(before -> {
                    assertThat(before.validTo()).isEqualTo("2025-06-30");
                    assertThat(before.legalBasis()).isEqualTo("Nghị quyết số 202/2025/QH15");
                })
                .extracting(Predecessor::name)
                .containsExactly("Hà Nam", "Nam Định", "Ninh Bình");
        assertThat(of("gia-lai").province().predecessors())
                .extracting(Predecessor::name)
                .containsExactly("Bình Định", "Gia Lai");
    }

    @Test
    void everyEndedDepartmentIsTakenOverBySomebodyWhoIsThere() {
        for (OfProvince file : CATALOGUE.provinces()) {
            Set<String> ids = CATALOGUE.provinces().stream()
                    .flatMap(other -> other.agencies().stream())
                    .map(AgencyDefinition::id)
                    .collect(Collectors.toSet());
            assertThat(file.agencies().stream().filter(agency -> agency.validTo() != null))
                    .allSatisfy(agency -> assertThat(agency.successors())
                            .isNotEmpty()
                            .allSatisfy(s -> assertThat(ids).contains(s.agency())));
        }
    }

    @Test
    void aSixthProvinceHasTheDepartmentsOfItsDay() {
        assertThat(names("nghe-an", BEFORE))
                .contains("Sở Kế hoạch và Đầu tư", "Sở Thông tin và Truyền thông", "Ban Dân tộc", "Sở Nội vụ")
                .doesNotContain("Sở Nông nghiệp và Môi trường", "Sở Dân tộc và Tôn giáo");
        assertThat(of("nghe-an").agencies().stream()
                        .filter(agency -> agency.isValidOn(NOW) && agency.kind() == Kind.DEPARTMENT)
                        .map(AgencyDefinition::name))
                .containsExactlyInAnyOrder(
                        "Văn phòng UBND tỉnh",
                        "Thanh tra tỉnh",
                        "Sở Nội vụ",
                        "Sở Tư pháp",
                        "Sở Tài chính",
                        "Sở Công Thương",
                        "Sở Nông nghiệp và Môi trường",
                        "Sở Xây dựng",
                        "Sở Khoa học và Công nghệ",
                        "Sở Giáo dục và Đào tạo",
                        "Sở Y tế",
                        "Sở Văn hóa, Thể thao và Du lịch",
                        "Sở Dân tộc và Tôn giáo",
                        "Sở Ngoại vụ");
    }

    @Test
    void aCitysBodiesAreThoseOfTheCity() {
        assertThat(names("da-nang", NOW))
                .contains("Ủy ban nhân dân thành phố", "Công an thành phố", "Ban Tổ chức Thành ủy")
                .noneMatch(name -> name.matches("(?i).*\\btỉnh\\b.*"));
        assertThat(names("ha-noi", NOW))
                .contains("Bộ Tư lệnh Thủ đô Hà Nội", "Sở Du lịch", "Sở Văn hóa và Thể thao")
                .doesNotContain("Bộ Chỉ huy Quân sự thành phố", "Sở Văn hóa, Thể thao và Du lịch");
    }

    @Test
    void nothingIsLeftUnfilledAndEveryNameIsInOneForm() {
        for (OfProvince file : CATALOGUE.provinces()) {
            List<String> texts = file.agencies().stream()
                    .flatMap(agency -> Stream.concat(Stream.of(agency.name()), agency.aliases().stream()))
                    .toList();
            assertThat(texts)
                    .doesNotHaveDuplicates()
                    .noneMatch(text -> text.contains("<"))
                    .allMatch(text -> Normalizer.isNormalized(text, Normalizer.Form.NFC));
            assertThat(file.profiles().toString()).doesNotContain("<");
            assertThat(file.agencies())
                    .allSatisfy(agency -> assertThat(agency.source()).isNotBlank());
        }
        String text = new String(FILES.get(Catalogue.NATION), StandardCharsets.UTF_8);
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    }

    /** The plans of five provinces mean whom they meant, though bodies came in that every province has. */
    @Test
    void aProvinceWithAFileOfItsOwnGetsOnlyBodiesThatNoGroupHasAmongItsMembers() {
        Map<String, byte[]> without = new TreeMap<>(FILES);
        without.remove(Catalogue.NATION);
        for (OfProvince before : Catalogue.read(without).provinces()) {
            Set<AgencyDefinition> added =
                    new HashSet<>(of(before.province().id()).agencies());
            before.agencies().forEach(added::remove);
            assertThat(of(before.province().id()).agencies()).containsAll(before.agencies());
            assertThat(added).allSatisfy(agency -> assertThat(agency.sphere()).isNotNull());
            assertThat(added).hasSize(before.province().validTo() == null ? 10 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aBodyBesideTheProvincesOwnOfficesIsAMemberOfNoGroup(Kind kind) {
        AgencyDirectory directory = Directories.of(
                CATALOGUE.provinces().stream().map(OfProvince::province).toList(),
                CATALOGUE.provinces().stream()
                        .flatMap(file -> file.agencies().stream())
                        .toList());
        Parties.Part group = new Parties.Part("nhóm", null, List.of(kind), List.of(), List.of());
        for (LocalDate day : List.of(BEFORE, NOW)) {
            assertThat(directory.members(group, "nghe-an", day)).allSatisfy(id -> assertThat(
                            directory.agency(id).orElseThrow().sphere())
                    .isNull());
        }
    }

    /** Whose districts are not known: what was given to them is the communes'. */
    @Test
    void whatAPlanGaveToDistrictsIsAnsweredForByTheCommunes() {
        AgencyDirectory directory = Directories.of(provinces(), of("nghe-an").agencies());
        Parties.Part group = new Parties.Part("UBND cấp huyện", null, List.of(Kind.DISTRICT), List.of(), List.of());
        assertThat(directory.resolve(new Parties("UBND cấp huyện", List.of(group)), "nghe-an", BEFORE, NOW, null))
                .containsExactly("nghe-an-ubnd-cap-xa-chua-nap-danh-muc");
    }

    @Test
    void onlyNamedProvincesAreServedAndAMergedOneComesWithItsSuccessor() {
        assertThat(served("nghe-an, ha-tinh")).containsExactlyInAnyOrder("ha-tinh", "nghe-an");
        assertThat(served("gia-lai")).containsExactlyInAnyOrder("binh-dinh", "gia-lai");
        assertThat(served("binh-dinh")).containsExactlyInAnyOrder("binh-dinh", "gia-lai");
        assertThat(served("all")).hasSize(35);
    }

    @Test
    void anUnknownProvinceIsRefusedWithOneLineThatSaysWhatToSet() {
        assertThatThrownBy(() -> served("nghe-an,nam-dinh"))
                .isInstanceOf(CatalogueException.class)
                .hasMessageStartingWith(
                        "PROVINCES names 'nam-dinh', which the catalogue does not have; set all, or some of:")
                .hasMessageNotContaining("\n");
    }

    @Test
    void whatIsWrongIsToldWithItsLine() {
        assertThat(defects("có: [ngoại vụ, biên phòng]", "có: [ngoai vu]"))
                .anyMatch(defect ->
                        defect.matches("ca-nuoc.yaml, dòng \\d+: không có cơ quan nào có “nơi có: ngoai vu”."));
        assertThat(defects("      - cơ quan: Sở Xây dựng\n", "      - cơ quan: Sở Xây cất\n"))
                .anyMatch(defect -> defect.startsWith("ca-nuoc.yaml, dòng ") && defect.contains("“Sở Xây cất”"));
        assertThat(defects("    tên: Nghệ An\n", "    ten: Nghệ An\n"))
                .anyMatch(defect -> defect.contains("không có khóa “ten” ở đây"));
    }

    private static List<String> defects(String words, String wrong) {
        String text = new String(FILES.get(Catalogue.NATION), StandardCharsets.UTF_8);
        assertThat(text).contains(words);
        Map<String, byte[]> files =
                Map.of(Catalogue.NATION, text.replace(words, wrong).getBytes(StandardCharsets.UTF_8));
        try {
            Catalogue.read(files);
            return List.of();
        } catch (CatalogueException e) {
            return e.defects();
        }
    }

    private static List<String> served(String setting) {
        return new CatalogueFiles(Optional.empty(), setting)
                .catalogue(FILES).provinces().stream()
                        .map(file -> file.province().id())
                        .toList();
    }
}
