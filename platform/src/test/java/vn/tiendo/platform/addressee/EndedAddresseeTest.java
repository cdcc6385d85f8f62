package vn.tiendo.platform.addressee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndedAddresseeTest {

    private static final LocalDate BEFORE = LocalDate.parse("2025-02-28");
    private static final LocalDate AFTER = LocalDate.parse("2025-03-01");

    @Test
    void anEndedBodyIsReplacedByItsSuccessorFromItsDayOn() {
        List<String> lines = List.of("Ban cán sự đảng UBND tỉnh (để báo cáo Tỉnh ủy)", "Thường trực Tỉnh ủy");

        assertThat(EndedAddressee.replaced(lines, BEFORE)).isEqualTo(lines);
        assertThat(EndedAddressee.replaced(lines, AFTER))
                .containsExactly("Đảng ủy UBND tỉnh (để báo cáo Tỉnh ủy)", "Thường trực Tỉnh ủy");
    }

    @Test
    void aSuccessorOfTwoStandsThereOnce() {
        assertThat(EndedAddressee.replaced(List.of("Ban Tuyên giáo Tỉnh ủy", "Ban Dân vận Tỉnh ủy"), AFTER))
                .containsExactly("Ban Tuyên giáo và Dân vận Tỉnh ủy");
    }

    @Test
    void theSuccessorItselfIsNoEndedBody() {
        assertThat(EndedAddressee.namedIn("Ban Tuyên giáo và Dân vận Tỉnh ủy", AFTER))
                .isEmpty();
        assertThat(EndedAddressee.namedIn("Ban Tuyên giáo Tỉnh ủy (để b/c)", AFTER))
                .map(ended -> ended.refusal().vi())
                .hasValue(
                        "“Ban Tuyên giáo Tỉnh ủy” đã kết thúc hoạt động; từ ngày 01/03/2025 ghi “Ban Tuyên giáo và Dân vận Tỉnh ủy”.");
    }
}
