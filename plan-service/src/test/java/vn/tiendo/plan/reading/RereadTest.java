package vn.tiendo.plan.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.content.PlanForm;
import vn.tiendo.plan.proposal.DoubtCode;
import vn.tiendo.plan.proposal.ReadersForTests;

class RereadTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final ReadingContent READ = ReadingContent.of(ReadersForTests.read("""
            Lào Cai, ngày 05 tháng 11 năm 2024
            KẾ HOẠCH
            Thực hiện Nghị quyết số 45-NQ/TW về đội ngũ trí thức
            I. MỤC ĐÍCH
            1. Thống nhất nhận thức.
            PHỤ LỤC
            | TT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |
            | --- | --- | --- | --- | --- |
            | 1 | Tổ chức hội nghị tôn vinh trí thức | Viện Trăng Sao | Sở Tài chính | Quý III/2026 |
            | 2 | Rà soát đội ngũ trí thức | Viện Trăng Sao | Sở Nội vụ | Quý III/2026 |
            | 3 | Xây dựng cơ sở dữ liệu trí thức | Viện Trăng Sao | Sở Nội vụ | Quý IV/2026 |
            """, "lao-cai"));

    @Test
    void whenTheFieldThatAsksForABodyIsChangedTheNextOneAsks() throws IOException {
        assertEquals(List.of("tasks[0].leads"), unknown(READ));
        assertEquals(List.of("tasks[1].leads"), unknown(changed(tasks -> ((ObjectNode) tasks.get(0))
                .put("leads", "Sở Nội vụ"))));
        assertEquals(List.of("tasks[0].leads"), unknown(changed(tasks -> tasks.remove(0))));
    }

    @Test
    void theFieldThatAsksGoesOnAskingWhateverElseIsChanged() throws IOException {
        assertEquals(List.of("tasks[0].leads"), unknown(changed(tasks -> tasks.remove(2))));
        assertEquals(List.of("tasks[0].leads"), unknown(changed(tasks -> ((ObjectNode) tasks.get(0))
                .put("coordinators", "Sở Nội vụ"))));
    }

    @Test
    void leadsOfWhichOnlyOneIsMeantAreDoubtedAlsoWhereAnOfficialWroteThem() throws IOException {
        ReadingContent content =
                changed(tasks -> ((ObjectNode) tasks.get(1)).put("leads", "Sở Nội vụ hoặc Sở Y tế chủ trì"));
        assertEquals(
                List.of("tasks[1].leads"),
                content.doubts().stream()
                        .filter(doubt -> doubt.code() == DoubtCode.AGENCY_UNCLEAR)
                        .map(doubt -> doubt.field())
                        .toList());
    }

    @Test
    void aChangedTimeIsReadUnderTheNameOfItsSection() throws IOException {
        ObjectNode plan = JSON.valueToTree(READ.plan());
        plan.put("date", "2024-11-28");
        ((ObjectNode) plan.get("tasks").get(0)).put("timeWords", "Tháng 11");
        ObjectNode section = (ObjectNode) plan.get("sections").get(0);
        assertEquals(
                1, ReadersForTests.doubts().of(form(plan), "tasks[0].timeWords").size());
        section.put("name", "Nhiệm vụ năm 2026");
        assertEquals(List.of(), ReadersForTests.doubts().of(form(plan), "tasks[0].timeWords"));
    }

    private static PlanForm form(ObjectNode plan) throws IOException {
        return JSON.treeToValue(plan, PlanForm.class);
    }

    private static ReadingContent changed(Consumer<ArrayNode> change) throws IOException {
        ObjectNode plan = JSON.valueToTree(READ.plan());
        change.accept((ArrayNode) plan.get("tasks"));
        return new Reread(READ, form(plan), ReadersForTests.doubts(), JSON)
                .settling(List.of(), "somebody", Instant.parse("2026-01-05T02:00:00Z"));
    }

    private static List<String> unknown(ReadingContent content) {
        return content.doubts().stream()
                .filter(doubt -> doubt.code() == DoubtCode.AGENCY_UNKNOWN)
                .map(doubt -> doubt.field())
                .toList();
    }
}
