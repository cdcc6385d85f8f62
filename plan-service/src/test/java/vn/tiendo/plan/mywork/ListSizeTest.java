package vn.tiendo.plan.mywork;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.WithPages;
import vn.tiendo.plan.assignment.AssignmentState;
import vn.tiendo.plan.plan.Evidence;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.plan.status.Status;
import vn.tiendo.plan.status.Timeliness;
import vn.tiendo.plan.status.Verification;
import vn.tiendo.plan.timeframe.TimeFrame;
import vn.tiendo.platform.page.Frame;

/** The list stays light, however much an agency has to do and has said. */
@QuarkusTest
@TestProfile(WithPages.class)
class ListSizeTest {

    private static final int TASKS = 97;
    private static final String TITLE =
            "Xây dựng, ban hành và tổ chức thực hiện kế hoạch đào tạo, bồi dưỡng, thu hút và trọng dụng đội ngũ trí thức của ngành";

    @Test
    void ninetySevenTasksWithLongReportsAreLessThan150KilobytesOfHtml() {
        Frame frame = new Frame("Việc của tôi năm 2026", "Sở Y tế", "/", List.of(), "token", "", null);
        OwnList own = new OwnList(
                2026, "Sở Y tế", Collections.nCopies(TASKS, task()), ListFilter.ALL, List.of(), TASKS, null);
        byte[] page = MyWorkPages.Templates.list(frame, own).render().getBytes(StandardCharsets.UTF_8);
        assertThat(new String(page, StandardCharsets.UTF_8).split("<article", -1))
                .hasSize(TASKS + 1);
        assertThat(page.length).isLessThan(150 * 1024);
    }

    /** As full as an ordinary row gets: in progress, with what was said at length and three documents. */
    private static OwnTask task() {
        Evidence document = new Evidence(
                "123/KH-UBND",
                LocalDate.of(2026, 10, 2),
                "Ủy ban nhân dân tỉnh",
                "https://hatinh.gov.vn/" + "a".repeat(900));
        AssignmentState.Period period = new AssignmentState.Period(
                "2026",
                TimeFrame.Kind.NONE,
                "Năm 2026",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                null,
                false);
        AssignmentState state = new AssignmentState(
                UUID.randomUUID(),
                3,
                "ha-tinh-kh-ubnd-2024",
                "ha-tinh-kh-ubnd-2024-III.1.1",
                "ha-tinh",
                "ha-tinh-so-y-te",
                period,
                LocalDate.of(2026, 1, 1),
                Status.IN_PROGRESS,
                new AssignmentState.Verified(Verification.NOT_NEEDED, null),
                false,
                45,
                null,
                "Đã ban hành kế hoạch và bố trí kinh phí thực hiện. ".repeat(20),
                null,
                null,
                List.of(document, document, document),
                null,
                null,
                List.of(),
                null,
                null);
        return new OwnTask(state, definition(), "Kế hoạch", Timeliness.NOT_DATABLE, null, true);
    }

    private static TaskDefinition definition() {
        return new TaskDefinition(
                "ha-tinh-kh-ubnd-2024-III.1.1",
                "ha-tinh-kh-ubnd-2024",
                "ha-tinh",
                "III.1.1",
                null,
                1,
                "III.1",
                null,
                null,
                TITLE,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of());
    }
}
