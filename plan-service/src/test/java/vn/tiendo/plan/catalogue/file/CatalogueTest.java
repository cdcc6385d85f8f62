package vn.tiendo.plan.catalogue.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.calendar.YearDefinition;
import vn.tiendo.plan.plan.Decision;

/** What an official who corrects a file is told when something is wrong. */
class CatalogueTest {

    private static final String FILE = """
            tỉnh:
              mã: ha-tinh
              tên: Hà Tĩnh
            cơ quan:
              - tên: Sở Nội vụ
                loại: sở
                nguồn: kế hoạch
            kế hoạch:
              mã: ha-tinh-kh-ubnd-2024
              loại: kế hoạch
              cơ quan ban hành: Ủy ban nhân dân tỉnh Hà Tĩnh
              số: /KH-UBND
              ngày: "2024"
              tên: Triển khai thực hiện
              cơ quan đầu mối: Sở Nội vụ
              mục:
                - số: III.1
                  tên: Tổ chức quán triệt
                  trụ cột: NHẬN THỨC
              nhiệm vụ:
                - số: III.1.1
                  mục: III.1
                  nội dung: Quán triệt Nghị quyết
                  chủ trì:
                    - Sở Nội vụ
                  lời chủ trì: Sở Nội vụ
            """;

    @Test
    void aCorrectFileIsRead() {
        Catalogue catalogue = read(FILE);
        assertThat(catalogue.provinces()).singleElement().satisfies(p -> {
            assertThat(p.content().tasks()).singleElement().satisfies(t -> assertThat(t.id())
                    .isEqualTo("ha-tinh-kh-ubnd-2024-III.1.1"));
            assertThat(p.agencies()).singleElement().satisfies(a -> assertThat(a.id())
                    .isEqualTo("ha-tinh-so-noi-vu"));
        });
    }

    @Test
    void aYearIsAnnouncedOnlyWithAllItsHolidays() {
        String holidays = Stream.of("01-23", "01-24", "01-25", "01-26", "01-27", "04-02", "09-01")
                .map("  - {ngày: 2051-%s, loại: nghỉ lễ, tên: Nghỉ, căn cứ: Thông báo}%n"::formatted)
                .collect(Collectors.joining());
        String year = "năm đã thông báo:\n  - {năm: 2051, số: 7/TB-BNV, ngày: 2050-11-02, cơ quan: Bộ Nội vụ}\n";
        Catalogue complete = read(Map.of("ha-tinh.yaml", FILE, "lich.yaml", year + "lịch:\n" + holidays));
        assertThat(complete.calendar().years())
                .containsExactly(new YearDefinition(
                        2051, true, new Decision("7/TB-BNV", LocalDate.of(2050, 11, 2), "Bộ Nội vụ"), null));
        assertThatThrownBy(() ->
                        read(Map.of("lich.yaml", year + "lịch:\n" + holidays.substring(holidays.indexOf('\n') + 1))))
                .hasMessage(
                        "lich.yaml, dòng 2: Lịch năm 2051 mới có 10 trong 11 ngày nghỉ lễ, Tết theo luật; cần ghi đủ trước: Tết"
                                + " Nguyên đán, Giỗ Tổ Hùng Vương, ngày liền kề Quốc khánh.");
        assertThatThrownBy(() ->
                        read(Map.of("lich.yaml", year.replace("2051", "1951").replace("7/TB", "bảy/TB"))))
                .hasMessageContaining("“năm: 1951” không phải năm từ 2000 đến 2200");
    }

    @Test
    void aKnownActNamesTasksThatAreThereAndSaysWhereItIsKnownFrom() {
        String act = """
                văn bản:
                  - số: 179/2024/NĐ-CP
                    ngày: 2024-12-31
                    cơ quan: Chính phủ
                    tên: Nghị định
                    nguồn: toàn văn
                    nhiệm vụ:
                      - ha-tinh-kh-ubnd-2024-III.1.1
                """;
        assertThat(read(Map.of("ha-tinh.yaml", FILE, "van-ban.yaml", act)).acts())
                .extracting(known -> known.act().number())
                .containsExactly("179/2024/NĐ-CP");
        assertThatThrownBy(() -> read(Map.of(
                        "ha-tinh.yaml",
                        FILE,
                        "van-ban.yaml",
                        act.replace("III.1.1", "III.1.7")
                                .replace("179/2024/NĐ-CP", "179")
                                .replace("    nguồn: toàn văn\n", ""))))
                .isInstanceOfSatisfying(CatalogueException.class, e -> assertThat(e.defects())
                        .containsExactly(
                                "van-ban.yaml, dòng 2: thiếu “nguồn”.",
                                "van-ban.yaml, dòng 2: “số: 179” cần cả số và ký hiệu, ví dụ 179/2024/NĐ-CP.",
                                "van-ban.yaml, dòng 7: không có nhiệm vụ “ha-tinh-kh-ubnd-2024-III.1.7” trong kế hoạch"
                                        + " “ha-tinh-kh-ubnd-2024”."));
    }

    private static Catalogue read(Map<String, String> files) {
        return Catalogue.read(files.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, f -> f.getValue().getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aMisspeltAgencyIsNamedWithItsLine() {
        assertDefects(
                FILE.replace("- Sở Nội vụ\n", "- Sở Nội vu\n"),
                "ha-tinh.yaml, dòng 25: không có cơ quan hay nhóm “Sở Nội vu” trong tệp này.");
    }

    @Test
    void aMisspeltKeyIsNamedWithItsLineAndWhatIsMissing() {
        assertDefects(
                FILE.replace("nội dung:", "noi dung:"),
                "ha-tinh.yaml, dòng 21: thiếu “nội dung”.",
                "ha-tinh.yaml, dòng 23: không có khóa “noi dung” ở đây.");
    }

    @Test
    void severalDefectsAreToldAtOnce() {
        assertDefects(
                FILE.replace("ngày: \"2024\"", "ngày: 16/9/2024").replace("số: III.1.1", "số: IV.1.1"),
                "ha-tinh.yaml, dòng 13: “ngày: 16/9/2024” không phải ngày, tháng hoặc năm (2024-09-16, 2024-09, \"2024\").",
                "ha-tinh.yaml, dòng 21: số “IV.1.1” không thuộc mục “III.1”.");
    }

    @Test
    void aKeyWrittenTwiceAndAWrongKindAreRefused() {
        assertDefects(
                FILE.replace("    loại: sở\n", "    loại: so\n    loại: sở\n"),
                "ha-tinh.yaml, dòng 7: khóa “loại” ghi hai lần.");
        assertThatThrownBy(() -> read(FILE.replace("loại: sở", "loại: so")))
                .hasMessageContaining("dòng 6: “loại: so” không phải một trong: sở, ban, cấp huyện");
    }

    @Test
    void brokenYamlIsToldByLineNotByStackTrace() {
        assertThatThrownBy(() -> read(FILE.replace("tên: Hà Tĩnh", "tên: \"Hà Tĩnh")))
                .isInstanceOf(CatalogueException.class)
                .hasMessageStartingWith("ha-tinh.yaml, dòng ")
                .hasMessageContaining("không đúng cú pháp YAML");
    }

    @Test
    void twoNamesThatGiveOneIdAreParted() {
        String two = FILE.replace("kế hoạch:\n  mã:", """
                  - tên: Xã Hòa
                    loại: cấp xã
                    nguồn: kế hoạch
                  - tên: Xã Hoa
                    loại: cấp xã
                    nguồn: kế hoạch
                kế hoạch:
                  mã:""");
        assertDefects(
                two,
                "ha-tinh.yaml, dòng 11: “Xã Hoa” trùng mã “ha-tinh-xa-hoa” với “Xã Hòa”; cần ghi “mã” khác cho cơ quan này.");
        assertThat(read(two.replace("tên: Xã Hoa\n", "tên: Xã Hoa\n    mã: xa-hoa-2\n"))
                        .provinces()
                        .get(0)
                        .agencies())
                .extracting(a -> a.id() + " " + a.name())
                .contains("ha-tinh-xa-hoa Xã Hòa", "ha-tinh-xa-hoa-2 Xã Hoa");
    }

    @Test
    void reportsThatConsolidateOthersAreDueAfterThem() {
        String duties = FILE + """
                  chế độ báo cáo:
                    - mã: co-quan
                      cấp: cơ quan
                      loại: định kỳ
                      nguồn: KẾ HOẠCH
                      người báo cáo:
                        - Sở Nội vụ
                      lời người báo cáo: Sở Nội vụ
                      kính gửi: Ủy ban nhân dân tỉnh
                      hạn: 05/12
                    - mã: tong-hop
                      cấp: tổng hợp
                      loại: định kỳ
                      nguồn: KẾ HOẠCH
                      người báo cáo:
                        - Sở Nội vụ
                      lời người báo cáo: Sở Nội vụ
                      kính gửi: Ủy ban nhân dân tỉnh
                      hạn: 10/12
                      tổng hợp từ: co-quan
                """;
        assertThat(read(duties).provinces().get(0).content().obligations()).hasSize(2);
        assertDefects(
                duties.replace("hạn: 10/12", "hạn: 05/12"),
                "ha-tinh.yaml, dòng 37: hạn báo cáo tổng hợp phải sau hạn của cấp dưới (5/12).");
    }

    @Test
    void aReportMayBeDueEachQuarterOrInTheNextYear() {
        String duties = FILE + """
                  chế độ báo cáo:
                    - mã: nam
                      cấp: cơ quan
                      loại: định kỳ
                      nguồn: KẾ HOẠCH
                      người báo cáo:
                        - Sở Nội vụ
                      lời người báo cáo: Sở Nội vụ
                      kính gửi: Ủy ban nhân dân tỉnh
                      hạn: 15/01
                      năm sau: true
                    - mã: quy
                      cấp: cơ quan
                      loại: định kỳ
                      tần suất: hằng quý
                      nguồn: KẾ HOẠCH
                      người báo cáo:
                        - Sở Nội vụ
                      lời người báo cáo: Sở Nội vụ
                      kính gửi: Ủy ban nhân dân tỉnh
                      các hạn: [15/4, 15/7, 15/10]
                    - mã: thang
                      cấp: cơ quan
                      loại: định kỳ
                      tần suất: hằng tháng
                      nguồn: KẾ HOẠCH
                      người báo cáo:
                        - Sở Nội vụ
                      lời người báo cáo: Sở Nội vụ
                      kính gửi: Ủy ban nhân dân tỉnh
                      hạn theo kỳ:
                        tháng: tháng sau kỳ
                        ngày: 5
                      kỳ cuối: true
                """;
        assertThat(read(duties).provinces().get(0).content().obligations())
                .extracting(o -> o.schedule().periods(2026).size() + " "
                        + o.schedule().periods(2026).stream()
                                .map(o.schedule()::due)
                                .reduce((first, last) -> last)
                                .orElseThrow())
                .containsExactly("1 2027-01-15", "3 2026-10-15", "12 2027-01-05");
        assertDefects(
                duties.replace("[15/4, 15/7, 15/10]", "[15/4, 31/6, 15/10]"),
                "ha-tinh.yaml, dòng 38: “06-31” không phải một ngày có trong lịch, dạng 11-25 (tháng-ngày).");
        assertThatThrownBy(() -> read(duties.replace("tần suất: hằng quý", "tần suất: hằng tuần")))
                .hasMessageContaining(
                        "“tần suất: hằng tuần” không phải một trong: hằng năm, 6 tháng, hằng quý, hằng tháng");
    }

    @Test
    void aRangeHasTwoFiguresInTheRightOrder() {
        String target = FILE + """
                  chỉ tiêu:
                    - mã: ty-le
                      nội dung: Tỷ lệ trí thức trẻ
                      năm: 2030
                      so sánh: trong khoảng
                      từ: 20
                      đến: 30
                      đơn vị: "%"
                """;
        assertThat(read(target).provinces().get(0).content().targets())
                .extracting(t -> t.id() + " " + t.value() + " " + t.upper())
                .containsExactly("ha-tinh-kh-ubnd-2024-ty-le 20 30");
        assertDefects(target.replace("đến: 30", "đến: 10"), "ha-tinh.yaml, dòng 28: “Đến” nhỏ hơn “từ”.");
        assertDefects(target.replace("      từ: 20\n", ""), "ha-tinh.yaml, dòng 28: thiếu “từ”.");
    }

    @Test
    void whoLeadsATaskIsSaidInThePlansWordsAndByName() {
        assertDefects(
                FILE.replace("      lời chủ trì: Sở Nội vụ\n", ""),
                "ha-tinh.yaml, dòng 21: thiếu “lời chủ trì”: lời của kế hoạch về chủ trì.");
        assertDefects(
                FILE.replace("      chủ trì:\n        - Sở Nội vụ\n", ""), "ha-tinh.yaml, dòng 21: thiếu “chủ trì”.");
    }

    @Test
    void anAgencysOwnPlanIsNotReadFromAFile() {
        assertDefects(
                FILE.replace("loại: kế hoạch\n", "loại: kế hoạch của cơ quan\n"),
                "ha-tinh.yaml, dòng 10: “loại: kế hoạch của cơ quan” không phải một trong: kế hoạch, quyết định kèm kế hoạch.");
    }

    private static void assertDefects(String content, String... defects) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOfSatisfying(
                        CatalogueException.class, e -> assertThat(e.defects()).isEqualTo(List.of(defects)));
    }

    private static Catalogue read(String content) {
        return Catalogue.read(Map.of("ha-tinh.yaml", content.getBytes(StandardCharsets.UTF_8)));
    }
}
