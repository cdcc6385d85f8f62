package vn.tiendo.plan.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.content.PlanForm.TaskForm;
import vn.tiendo.plan.document.ReadFiles;

/** Manners of naming who does what, one at a time. */
class ProposalReaderTest {

    private static final String HEAD = """
            Lào Cai, ngày 05 tháng 11 năm 2024
            KẾ HOẠCH
            Thực hiện Nghị quyết số 45-NQ/TW về đội ngũ trí thức
            I. MỤC ĐÍCH
            1. Thống nhất nhận thức.
            """;
    private static final String FOOT = """
            Nơi nhận:
            - Như trên;
            """;

    @Test
    void aBracketBehindATaskNamesWhoLeadsAndUntilWhen() {
        assertTasks("""
                II. NHIỆM VỤ
                1. Xây dựng đề án thu hút trí thức trẻ về công tác tại tỉnh (Sở Nội vụ chủ trì, hoàn thành quý II/2025).
                2. Tổ chức hội nghị tôn vinh trí thức tiêu biểu của tỉnh (Sở Khoa học và Công nghệ chủ trì, phối hợp với Sở Nội vụ).
                """, """
                II.1 Xây dựng đề án thu hút trí thức trẻ về công tác tại tỉnh | Sở Nội vụ | null | hoàn thành quý II/2025
                II.2 Tổ chức hội nghị tôn vinh trí thức tiêu biểu của tỉnh | Sở Khoa học và Công nghệ | Sở Nội vụ | null
                """);
    }

    @Test
    void theLastSentenceOfATaskGivesItToSomebody() {
        assertTasks("""
                II. NHIỆM VỤ
                1. Xây dựng cơ sở dữ liệu về đội ngũ trí thức. Giao Sở Khoa học và Công nghệ chủ trì, phối hợp với Sở Nội vụ thực hiện trong năm 2025.
                2. Rà soát chính sách đãi ngộ trí thức. Giao Sở Nội vụ chủ trì thực hiện.
                """, """
                II.1 Xây dựng cơ sở dữ liệu về đội ngũ trí thức | Sở Khoa học và Công nghệ | Sở Nội vụ | null
                II.2 Rà soát chính sách đãi ngộ trí thức | Sở Nội vụ | null | null
                """);
    }

    @Test
    void bulletsUnderATaskSayWhoAndWhen() {
        assertTasks("""
                II. NHIỆM VỤ CỤ THỂ
                1. Nâng cao nhận thức
                a) Tuyên truyền về vai trò của trí thức
                - Cơ quan chủ trì: Sở Khoa học và Công nghệ;
                - Cơ quan phối hợp: Sở Nội vụ;
                - Thời gian thực hiện: Thường xuyên.
                b) Phát hành bản tin khoa học
                - Đơn vị chủ trì: Sở Khoa học và Công nghệ.
                - Thời gian: Hằng quý.
                """, """
                II.1.a Tuyên truyền về vai trò của trí thức | Sở Khoa học và Công nghệ | Sở Nội vụ | Thường xuyên
                II.1.b Phát hành bản tin khoa học | Sở Khoa học và Công nghệ | null | Hằng quý
                """);
    }

    @Test
    void aTableWithoutAColumnOfNumbersHasThemBeforeTheContent() {
        assertTasks("""
                II. NHIỆM VỤ
                | Nội dung | Thực hiện chính | Đơn vị tham gia | Thời hạn |
                |---|---|---|---|
                | I. Nâng cao nhận thức | | | |
                | 1. Tuyên truyền về trí thức | Sở Nội vụ | Sở Tài chính | Năm 2025 |
                | 2. Biên soạn tài liệu | Sở Y tế | | Hằng năm |
                | II. Hoàn thiện chính sách | | | |
                | 1. Rà soát chính sách | Sở Tư pháp | | Quý I/2025 |
                """, """
                I.1 Tuyên truyền về trí thức | Sở Nội vụ | Sở Tài chính | Năm 2025
                I.2 Biên soạn tài liệu | Sở Y tế | null | Hằng năm
                II.1 Rà soát chính sách | Sở Tư pháp | null | Quý I/2025
                """);
    }

    @Test
    void anAnnexWithoutGroupsIsOneSection() {
        assertTasks("""
                II. NHIỆM VỤ
                Các nhiệm vụ được phân công tại Phụ lục kèm theo.
                """, """
                PHỤ LỤC
                DANH MỤC NHIỆM VỤ
                | STT | Tên nhiệm vụ | Cơ quan thực hiện | Cơ quan phối hợp | Thời gian hoàn thành |
                |---|---|---|---|---|
                | 1 | Tuyên truyền về trí thức | Sở Nội vụ | Sở Tài chính | Năm 2025 |
                | 2 | Biên soạn tài liệu | Sở Y tế | | Hằng năm |
                """, """
                PL.1 Tuyên truyền về trí thức | Sở Nội vụ | Sở Tài chính | Năm 2025
                PL.2 Biên soạn tài liệu | Sở Y tế | null | Hằng năm
                """);
    }

    @Test
    void headingsInCapitalsNeedNoNumber() {
        assertTasks("""
                NHIỆM VỤ VÀ GIẢI PHÁP
                1. Sở Nội vụ
                - Xây dựng đề án thu hút trí thức trẻ về công tác tại tỉnh.
                2. Sở Y tế
                - Đào tạo bác sĩ chuyên khoa cho tuyến cơ sở.
                - Xây dựng mạng lưới chuyên gia.
                """, """
                1.1 Xây dựng đề án thu hút trí thức trẻ về công tác tại tỉnh | Sở Nội vụ | null | null
                2.1 Đào tạo bác sĩ chuyên khoa cho tuyến cơ sở | Sở Y tế | null | null
                2.2 Xây dựng mạng lưới chuyên gia | Sở Y tế | null | null
                """);
    }

    @Test
    void whoAnUnknownBodyIsIsAskedOnce() {
        assertEquals(
                List.of("tasks[0].leads Viện Trăng Sao", "tasks[1].coordinators Viện Mây Gió"),
                Proposals.of(ReadFiles.text(HEAD + """
                        PHỤ LỤC
                        DANH MỤC NHIỆM VỤ
                        | TT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |
                        | --- | --- | --- | --- | --- |
                        | 1 | Tổ chức hội nghị tôn vinh trí thức | Viện Trăng Sao | Sở Tài chính | Quý III/2026 |
                        | 2 | Rà soát đội ngũ trí thức | Sở Nội vụ | Viện Mây Gió; Viện Trăng Sao | Quý III/2026 |
                        | 3 | Xây dựng cơ sở dữ liệu trí thức | Viện Trăng Sao | Sở Nội vụ | Quý IV/2026 |
                        """), "lao-cai").doubts().stream()
                        .filter(doubt -> doubt.code() == DoubtCode.AGENCY_UNKNOWN)
                        .map(doubt -> doubt.field() + " " + doubt.words())
                        .toList());
    }

    private static void assertTasks(String body, String expected) {
        assertTasks(body, "", expected);
    }

    @Test
    void aYearThatOnlyTheHeadingOfTheColumnNamesIsAskedFor() {
        assertEquals(
                List.of("tasks[0].timeWords"),
                Proposals.of(ReadFiles.text(HEAD + """
                        PHỤ LỤC
                        DANH MỤC NHIỆM VỤ
                        | TT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành (năm 2026) |
                        | --- | --- | --- | --- | --- |
                        | 1 | Tổ chức hội nghị tôn vinh trí thức | Sở Nội vụ | Sở Tài chính | Quý III |
                        | 2 | Rà soát đội ngũ trí thức | Sở Nội vụ | Sở Tài chính | Quý III/2026 |
                        """), "lao-cai").doubts().stream()
                        .filter(doubt -> doubt.code() == DoubtCode.TIME_UNCLEAR)
                        .map(Proposal.Doubt::field)
                        .toList());
    }

    private static void assertTasks(String body, String annex, String expected) {
        String duties = "III. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ theo dõi việc thực hiện Kế hoạch.\n";
        String text = HEAD + body + duties + FOOT + annex;
        String plain = body.startsWith("II") ? text : text.replaceAll("(?m)^I+\\. ", "");
        Proposal proposal = Proposals.of(ReadFiles.text(plain), "lao-cai");
        List<String> read =
                proposal.plan().tasks().stream().map(ProposalReaderTest::brief).toList();
        assertEquals(expected.strip(), String.join("\n", read), () -> proposal.doubts()
                .toString());
    }

    private static String brief(TaskForm task) {
        return task.number() + " " + task.title() + " | " + task.leads() + " | " + task.coordinators() + " | "
                + task.timeWords();
    }
}
