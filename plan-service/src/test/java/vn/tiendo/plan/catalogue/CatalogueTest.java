package vn.tiendo.plan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

    private static void assertDefects(String content, String... defects) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOfSatisfying(
                        CatalogueException.class, e -> assertThat(e.defects()).isEqualTo(List.of(defects)));
    }

    private static Catalogue read(String content) {
        return Catalogue.read(Map.of("ha-tinh.yaml", content.getBytes(StandardCharsets.UTF_8)));
    }
}
