package vn.tiendo.report.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines may end at a bar here, and nowhere else. */
class BondsTest {

    @ParameterizedTest
    @CsvSource({
        "Kế hoạch số 205/KH-UBND ngày 16/9/2024 của tỉnh, Kế|hoạch|số 205/KH-UBND|ngày 16/9/2024|của|tỉnh",
        "Chương trình số 42-CTr/TU năm 2026, Chương|trình|số 42-CTr/TU|năm 2026",
        "ngày 20 tháng 11 năm 2026, ngày 20|tháng 11|năm 2026",
        "Số: 05/BC-SNV, Số: 05/BC-SNV",
        "'Số:        /BC-SNV', 'Số:        /BC-SNV'",
        "'ngày       tháng       năm 2026', 'ngày       tháng       năm 2026'",
        "đã quá hạn 31/12/2025, đã|quá|hạn 31/12/2025",
        "đạt 46 % so với 50%, đạt|46 %|so|với|50%",
        "tại Phụ lục II và quý IV, tại|Phụ|lục II|và|quý IV",
        "- Như trên; a) là a, - Như|trên;|a)|là|a",
        "ngày công và số liệu, ngày|công|và|số|liệu"
    })
    void numbersAndDatesHoldTogether(String text, String pieces) {
        assertThat(String.join("|", Bonds.pieces(text))).isEqualTo(pieces);
    }

    @Test
    void hyphensOfNumbersHoldAndThoseOfWordsDoNot() {
        assertThat(Bonds.held("205/KH-UBND, 42-CTr/TU, Hồ - Ao, kinh tế-xã hội, 2024-2026"))
                .isEqualTo("205/KH\u2011UBND, 42\u2011CTr/TU, Hồ - Ao, kinh tế-xã hội, 2024\u20112026");
    }

    @Test
    void whatNoLineHoldsMayBreak() {
        String endless = "1-".repeat(50);
        assertThat(Bonds.held(endless)).isEqualTo(endless);
        assertThat(Bonds.held(" ".repeat(100))).isEqualTo(" ".repeat(100));
    }
}
