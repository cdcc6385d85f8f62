package vn.tiendo.plan.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.content.PlanForm.BasisForm;
import vn.tiendo.plan.content.PlanForm.ObligationForm;
import vn.tiendo.plan.content.PlanForm.TargetForm;
import vn.tiendo.plan.document.ReadFiles;
import vn.tiendo.plan.plan.PlanDefinition.Kind;

/** Wordings that the plans beside the tests do not have. */
class BesideTasksWordingTest {

    private static final String HEAD = """
            ỦY BAN NHÂN DÂN
            TỈNH ĐẮK LẮK
            Số: 0187 /KH-UBND
            Đắk Lắk, ngày 02 tháng 12 năm 2024
            KẾ HOẠCH
            Triển khai thực hiện Nghị quyết số 107/NQ-CP trên địa bàn tỉnh
            """;

    private static Layout layout(String below) {
        return Layout.of(ReadFiles.text(HEAD + below));
    }

    private static Identity identity(String below) {
        return Identity.read(layout(below), null);
    }

    private static List<TargetForm> targets(String goals) {
        Layout layout = layout("I. MỤC TIÊU\n" + goals);
        return Targets.read(layout, Identity.read(layout, null)).targets();
    }

    private static Duties duties(String organisation) {
        Layout layout = layout("I. TỔ CHỨC THỰC HIỆN\n" + organisation);
        return Duties.read(layout, Identity.read(layout, null));
    }

    @Test
    void aPlanIsOfTheBodyThatItsHeadNames() {
        Identity read = identity("");

        assertEquals(Kind.PLAN, read.kind());
        assertEquals("Ủy ban nhân dân tỉnh Đắk Lắk", read.issuer());
        assertEquals("0187/KH-UBND", read.number());
        assertEquals("2024-12-02", read.date());
    }

    @Test
    void aDayThatNoCalendarHasLeavesTheMonth() {
        Layout layout = Layout.of(ReadFiles.text(HEAD.replace("ngày 02", "ngày 39")));

        Identity read = Identity.read(layout, null);

        assertEquals("2024-12", read.date());
        assertTrue(read.doubts().stream().anyMatch(doubt -> doubt.code() == DoubtCode.DATE_INCOMPLETE));
    }

    @Test
    void theIssuerOfABasisEndsWhereItsSubjectBegins() {
        Identity read = identity("""
                Căn cứ Nghị định số 40/2014/NĐ-CP ngày 12/5/2014 của Chính phủ quy định việc sử dụng cá nhân;
                Căn cứ Luật Khoa học và công nghệ số 29/2013/QH13 ngày 18/6/2013;
                Xét đề nghị của Giám đốc Sở Khoa học và Công nghệ (tại Tờ trình số 88/TTr-SKHCN, ngày 15/11/2024); ý kiến của Sở Tư pháp tại Báo cáo số 55/BC-STP ngày 01/8/2024,
                I. MỤC TIÊU
                """);

        assertEquals(
                List.of(
                        new BasisForm("BASED_ON", "Nghị định số 40/2014/NĐ-CP", "2014-05-12", "Chính phủ"),
                        new BasisForm(
                                "BASED_ON", "Luật Khoa học và công nghệ số 29/2013/QH13", "2013-06-18", "Quốc hội"),
                        new BasisForm(
                                "PROPOSED_BY", "Tờ trình số 88/TTr-SKHCN", "2024-11-15", "Sở Khoa học và Công nghệ"),
                        new BasisForm("BASED_ON", "Báo cáo số 55/BC-STP", "2024-08-01", "Sở Tư pháp")),
                read.legalBases());
    }

    @Test
    void whoTypedThePlanIsNoRecipient() {
        Identity read = identity("""
                I. MỤC TIÊU
                Nơi nhận:
                - TT Tỉnh ủy (b/c);
                - Lưu: VT, KGVX.Linh
                KT.CHỦ TỊCH
                PHÓ CHỦ TỊCH
                Nguyễn Văn A
                """);

        assertEquals(List.of("TT Tỉnh ủy (b/c)", "Lưu: VT, KGVX"), read.recipients());
        assertEquals("KT. CHỦ TỊCH", read.signer().authority());
    }

    @Test
    void aRangeMayBearItsUnitAtBothEnds() {
        TargetForm target = targets("1. Đến năm 2030\n- Số trí thức tăng bình quân từ 5% - 7%/năm.\n")
                .get(0);

        assertEquals("RANGE", target.comparison());
        assertEquals(new BigDecimal("5"), target.value());
        assertEquals(new BigDecimal("7"), target.upper());
        assertEquals("%/năm", target.unit());
        assertEquals(2030, target.year());
    }

    @Test
    void aYearThatAGoalIsMeasuredAgainstIsNotItsYear() {
        List<TargetForm> read = targets("""
                1. Giai đoạn 2026 - 2030
                a) Số tiến sĩ tăng 10% so với năm 2023.
                b) Đạt 8 - 10 người/10.000 dân (năm 2023 là 4 người).
                """);

        assertEquals(List.of(2030, 2030), read.stream().map(TargetForm::year).toList());
    }

    @Test
    void thousandsInWordsCount() {
        TargetForm target = targets("1. Đến năm 2030\n- Hội viên đạt trên 30 nghìn người.\n")
                .get(0);

        assertEquals(new BigDecimal("30000"), target.value());
        assertEquals("người", target.unit());
    }

    @Test
    void aGoalToStayBelowIsAsked() {
        Layout layout = layout("I. MỤC TIÊU\n1. Đến năm 2030\n- Dưới 5% trí thức không có việc làm.\n");

        Targets read = Targets.read(layout, Identity.read(layout, null));

        assertEquals(
                List.of(DoubtCode.TARGET_UNCLEAR),
                read.doubts().stream().map(Proposal.Doubt::code).toList());
    }

    @Test
    void whatALetterSaysIsSaidOfTheBodyAbove() {
        List<ObligationForm> read = duties("""
                1. Các sở, ban, ngành; UBND các huyện, thị xã, thành phố
                a) Xây dựng kế hoạch trước ngày 31/12/2024.
                b) Báo cáo kết quả gửi Sở Nội vụ trước ngày 05/12 hàng năm để tổng hợp.
                2. Sở Nội vụ
                a) Theo dõi, đôn đốc các sở, ngành.
                b) Tổng hợp, tham mưu UBND tỉnh báo cáo Tỉnh ủy trước ngày 15/12 hàng năm.
                """).obligations();

        assertEquals(2, read.size());
        assertEquals(
                "Các sở, ban, ngành; UBND các huyện, thị xã, thành phố",
                read.get(0).reporters());
        assertEquals("Sở Nội vụ", read.get(0).through());
        assertEquals("I.1.b", read.get(0).citation());
        assertEquals("Sở Nội vụ", read.get(1).reporters());
        assertEquals("Tỉnh ủy", read.get(1).addressee());
        assertEquals("Ủy ban nhân dân tỉnh Đắk Lắk", read.get(1).issuer());
        assertEquals("co-quan", read.get(1).consolidates());
    }

    @Test
    void aDayThatDoesNotSayWhetherItComesBackIsAsked() {
        Duties read = duties("""
                1. Sở Nội vụ là cơ quan đầu mối, tổng hợp, báo cáo UBND tỉnh trước ngày 15/12 hằng năm.
                2. Các sở, ngành gửi báo cáo về Sở Nội vụ trước ngày 05 tháng 12.
                """);

        assertEquals("trước ngày 05 tháng 12", read.obligations().get(1).dueWords());
        assertEquals(
                List.of("obligations[1].dueWords"),
                read.doubts().stream().map(Proposal.Doubt::field).toList());
    }

    @Test
    void aQuarterlyReportIsNotSummedUpByAYearlyOne() {
        List<ObligationForm> read = duties("""
                1. Các sở, ngành báo cáo hằng quý trước ngày 20 của tháng cuối quý về Sở Nội vụ.
                2. Sở Nội vụ là cơ quan đầu mối, tổng hợp, báo cáo UBND tỉnh trước ngày 15/12 hằng năm.
                """).obligations();

        assertNull(read.get(1).consolidates());
    }

    @Test
    void reviewsThatNameNobodyAreOfTheFocalAgency() {
        List<ObligationForm> read = duties("""
                1. Sở Nội vụ là cơ quan đầu mối, tổng hợp, báo cáo UBND tỉnh trước ngày 15/12 hằng năm.
                2. Các sở, ngành báo cáo kết quả về Sở Nội vụ trước ngày 05/12 hằng năm.
                Sơ kết vào năm 2027; tổng kết việc thực hiện Kế hoạch vào quý IV năm 2030.
                """).obligations();

        assertEquals(
                List.of("tong-hop", "co-quan", "so-ket", "tong-ket"),
                read.stream().map(ObligationForm::code).toList());
        assertEquals("Sở Nội vụ", read.get(3).reporters());
    }

    @Test
    void anEndlessLineTakesNoTime() {
        String endless = "1. Sở Nội vụ báo cáo (trước ngày 15/12 hằng năm) đạt 5% về thực hiện Nghị quyết số 1/NQ-CP, "
                .repeat(300);

        assertTimeout(Duration.ofSeconds(10), () -> {
            for (String below : List.of(
                    endless,
                    "I. MỤC TIÊU\n" + endless,
                    "I. TỔ CHỨC THỰC HIỆN\n" + endless,
                    "Căn cứ " + endless,
                    "I. MỤC TIÊU\n" + endless.substring(0, 9_900),
                    "I. TỔ CHỨC THỰC HIỆN\n" + endless.substring(0, 9_900))) {
                Layout layout = layout(below);
                Identity read = Identity.read(layout, null);
                Targets.read(layout, read);
                Duties.read(layout, read);
            }
        });
    }
}
