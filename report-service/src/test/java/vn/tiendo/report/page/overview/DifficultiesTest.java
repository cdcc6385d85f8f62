package vn.tiendo.report.page.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.visit.Visitor;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.PageLedger;
import vn.tiendo.report.WithPages;
import vn.tiendo.report.ledger.LedgerBatch;
import vn.tiendo.report.ledger.LedgerWriter;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.RegistryEntry;

/** Difficulties that agencies of Gia Lai name in what they report are told to leaders, as those that are raised by themselves. */
@QuarkusTest
@TestProfile(WithPages.Own.class)
class DifficultiesTest {

    private static final String PLAN = "gia-lai-kh-ubnd-2024";
    private static final String LATE = "01920000-0000-7000-8000-0000000d0001";

    @Inject
    PageLedger ledger;

    @Inject
    LedgerWriter writer;

    @BeforeEach
    void aYearInGiaLai() {
        ledger.at("2026-11-20T09:00");
        LedgerBatch batch = new LedgerBatch();
        Assignment late = opened(batch, LATE, "I.1", "gia-lai-so-noi-vu").with("status", "IN_PROGRESS");
        report(batch, late, 2, "Thiếu cán bộ", "2026-09-01");
        report(batch, late, 3, "Thiếu cán bộ chuyên trách.", "2026-09-05");
        report(batch, late, 4, "Chưa có hướng dẫn", "2026-10-10");
        report(batch, late, 5, "Chờ phân bổ vốn", "2026-10-12");
        Assignment done = opened(batch, "01920000-0000-7000-8000-0000000d0002", "I.2", "gia-lai-so-tai-chinh")
                .with("status", "COMPLETED")
                .with("completedOn", "2026-05-10");
        report(batch, done, 2, "Hồ sơ nhiều.", "2026-05-14");
        Assignment better = opened(batch, "01920000-0000-7000-8000-0000000d0003", "II.1", "gia-lai-so-y-te");
        report(batch, better, 2, "Chậm vốn.", "2026-03-01");
        report(batch, better, 3, null, "2026-04-01");
        keep(batch, raised("01920000-0000-7000-8000-0000000d00d1", "Chờ phân bổ vốn.", "RAISED"));
        keep(batch, raised("01920000-0000-7000-8000-0000000d00d2", "Chưa có hướng dẫn.", "ANSWERED"));
        writer.replay(batch);
    }

    @Test
    void whatAnAgencyNamedInItsReportsStandsBesideWhatWasRaisedByItself() {
        Visitor leader = open();
        assertThat(leader.page().select("h2[id=kho-khan] ~ h3").eachText())
                .startsWith(
                        "Chờ Sở Khoa học và Công nghệ trả lời: 1", "Các cơ quan nêu khi báo cáo nhiệm vụ chưa xong: 1");
        assertThat(items(leader.page().selectFirst("h3:contains(chưa xong)")))
                .as("once, with the task, the agency and the day on which it was said first")
                .containsExactly(
                        "Thiếu cán bộ chuyên trách." + " (Sở Nội vụ, nhiệm vụ I.1; nêu ngày 01/09/2026, đã 80 ngày)");
        leader.open(leader.element("li:contains(chuyên trách) a").attr("href"));
        assertThat(leader.element("h1").text()).isEqualTo("Nhiệm vụ I.1");
    }

    @Test
    void whatWasRaisedByItselfIsNotToldTwiceAndNoMoreWhenItIsAnswered() {
        assertThat(open().page().text()).containsOnlyOnce("Chờ phân bổ vốn").doesNotContain("Chưa có hướng dẫn");
    }

    @Test
    void whatItsAgencyHasTakenBackIsGoneAndWhatBelongsToDoneWorkIsFoldedAway() {
        Visitor leader = open();
        assertThat(leader.page().text()).doesNotContain("Chậm vốn");
        assertThat(leader.page().select("details:contains(đã hoàn thành: 1) li").eachText())
                .containsExactly("Hồ sơ nhiều. (Sở Tài chính, nhiệm vụ I.2; nêu ngày 14/05/2026, đã 190 ngày)");
    }

    private static List<String> items(Element heading) {
        return heading.nextElementSibling().select("li").eachText();
    }

    private static Visitor open() {
        return WithPages.signedIn("committee-gia-lai", "/tien-do?nam=2026&ke-hoach=" + PLAN);
    }

    private static Assignment opened(LedgerBatch batch, String id, String task, String agency) {
        Assignment state = new Assignment(id, 1, PLAN + "-" + task, "gia-lai", agency);
        keep(batch, state);
        return state;
    }

    private static void report(LedgerBatch batch, Assignment state, int version, String difficulties, String day) {
        keep(
                batch,
                state.with("version", version)
                        .with("difficulties", difficulties)
                        .changedAt(day + "T02:00:00Z"));
    }

    private static void keep(LedgerBatch batch, Assignment state) {
        String json = state.json();
        batch.keep(vn.tiendo.report.ledger.entry.Document.read(json, AssignmentState.class), json);
    }

    private static void keep(LedgerBatch batch, Documents.Registered entry) {
        batch.keep(RegistryEntry.Kind.of(entry.kind()).orElseThrow(), entry.id(), entry.json(), 1);
    }

    private static Documents.Registered raised(String id, String text, String state) {
        List<Object> steps = state.equals("RAISED") ? List.of(step("RAISED")) : List.of(step("RAISED"), step(state));
        return Documents.registered(
                "difficulty",
                id,
                Documents.fields(
                        "id",
                        id,
                        "version",
                        steps.size(),
                        "plan",
                        PLAN,
                        "province",
                        "gia-lai",
                        "task",
                        PLAN + "-I.1",
                        "assignment",
                        LATE,
                        "agency",
                        "gia-lai-so-noi-vu",
                        "raisedBy",
                        "gia-lai-so-noi-vu",
                        "text",
                        text,
                        "proposal",
                        null,
                        "state",
                        state,
                        "escalatedTo",
                        null,
                        "raisedAt",
                        "2026-10-01T02:00:00Z",
                        "steps",
                        steps));
    }

    private static Object step(String state) {
        return Documents.fields(
                "number",
                1,
                "state",
                state,
                "at",
                "2026-10-01T02:00:00Z",
                "by",
                Documents.fields("subject", "agency", "as", "AGENCY", "agency", "gia-lai-so-noi-vu"),
                "text",
                "Đã nêu.",
                "to",
                null);
    }
}
