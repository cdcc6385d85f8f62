package vn.tiendo.report.filing.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.report.content.head.Capacity;

/** What may stand together above a signature on a report. */
class SignerRulesTest {

    @ParameterizedTest
    @CsvSource({
        ", , ",
        "KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC, ",
        "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH, PHÓ CHỦ TỊCH, ",
        "TM. BAN THƯỜNG TRỰC, PHÓ CHỦ TỊCH, ",
        "TM. BAN THƯỜNG VỤ, PHÓ BÍ THƯ, ",
        ", Q. GIÁM ĐỐC, ",
        ", , HEAD",
        ", , DEPUTY",
        ", PHÓ GIÁM ĐỐC THƯỜNG TRỰC, DEPUTY",
        ", , ACTING"
    })
    void whatTheDecreeKnowsIsTaken(String authority, String post, Capacity capacity) {
        assertThat(SignerRules.defects(authority, post, capacity)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TL. GIÁM ĐỐC, CHÁNH VĂN PHÒNG, , authority, thừa lệnh",
        "TUQ. CHỦ TỊCH, GIÁM ĐỐC SỞ, , authority, thừa ủy quyền",
        ", , BY_ORDER, capacity, thừa lệnh",
        ", , AUTHORISED, capacity, thừa ủy quyền",
        "KT. GIÁM ĐỐC, , DEPUTY, authority, Đã chọn tư cách ký",
        ", PHÓ GIÁM ĐỐC, , authority, phải ghi KT.",
        "TM. ỦY BAN NHÂN DÂN, PHÓ CHỦ TỊCH, , authority, phải ghi KT.",
        "KT. GIÁM ĐỐC, GIÁM ĐỐC, , post, là cấp phó",
        ", PHÓ GIÁM ĐỐC, HEAD, post, DEPUTY"
    })
    void whatContradictsItselfIsRefusedByItsField(
            String authority, String post, Capacity capacity, String field, String words) {
        assertThat(SignerRules.defects(authority, post, capacity)).containsOnlyKeys(field);
        assertThat(SignerRules.defects(authority, post, capacity).get(field).vi())
                .contains(words);
    }
}
