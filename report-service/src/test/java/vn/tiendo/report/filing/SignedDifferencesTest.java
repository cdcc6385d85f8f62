package vn.tiendo.report.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.Backing;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Shown;
import vn.tiendo.report.Topic;
import vn.tiendo.report.filing.due.ReportJob;
import vn.tiendo.report.ledger.LedgerWriter;

/** What the focal agency chooses where an agency has signed otherwise than the ledger has it: taken or left, everywhere in the report. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class SignedDifferencesTest {

    private static final String DIFFERENCE = "controlSheet.differences[0].";

    @Inject
    ReportJob job;

    @Inject
    MovableClock clock;

    @Inject
    LedgerWriter ledger;

    /** A province whose Sở Nội vụ has signed II.1 as done and that was then sent back, and II.2 as in progress and that was then done. */
    private record Signed(Sample sample, Office focal, String id) {

        JsonPath report() {
            return focal.report(id).jsonPath();
        }

        String document() {
            return Shown.page(focal.asks()
                    .accept("text/html")
                    .get("/api/v1/reports/" + id)
                    .asString());
        }

        JsonPath differences() {
            return focal.asks()
                    .get("/api/v1/reports/" + id + "/signed-differences")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
        }

        String difference(String task) {
            return differences().getString("items.find { it.task == '" + task + "' }.id");
        }

        Response choose(String choices) {
            return choose(
                    focal,
                    choices,
                    focal.asks().get("/api/v1/reports/" + id + "/status").header("ETag"));
        }

        Response choose(Office who, String choices, String tag) {
            var request = who.asks().body("{\"choices\":[" + choices + "]}");
            return (tag == null ? request : request.header("If-Match", tag))
                    .put("/api/v1/reports/" + id + "/signed-differences");
        }

        static String choice(String difference, String choice) {
            return "{\"difference\":\"%s\",\"choice\":\"%s\"}".formatted(difference, choice);
        }
    }

    @Test
    void whatIsLeftStandsAsSignedInFiguresListsAndSentencesUntilItIsTaken() {
        Signed signed = signed("giu-ky");
        JsonPath before = signed.report();
        assertThat(figures(before)).as("the ledger counts").containsExactly(2, 1, 1, 0, 0);
        assertThat(signed.document()).contains("ban hành lại", "mở 03 lớp");
        assertThat(before.getList("controlSheet.returned.task")).containsExactly("II.1");
        assertThat(before.getList("controlSheet.differences.leavable")).containsExactly(true, true);

        signed.choose(Signed.choice(signed.difference("II.1"), "LEFT") + ","
                        + Signed.choice(signed.difference("II.2"), "LEFT"))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));
        JsonPath left = signed.report();
        assertThat(figures(left)).as("as signed").containsExactly(2, 1, 1, 0, 0);
        assertThat(standing(left, "II.1")).isEqualTo("DONE");
        assertThat(standing(left, "II.2")).isEqualTo("IN_PROGRESS");
        assertThat(left.getString("coverage.cutOff")).isEqualTo(before.getString("coverage.cutOff"));
        assertThat(left.getString("coverage.assembledAt")).isEqualTo(before.getString("coverage.assembledAt"));
        assertThat(left.getList("results.pillars.figures.done").stream()
                        .mapToInt(n -> (int) n)
                        .sum())
                .isEqualTo(1);
        assertThat(left.getInt("results.counts.byStatus.COMPLETED")).isEqualTo(1);
        assertThat(left.getList("controlSheet.returned.task"))
                .as("as signed it is done")
                .isEmpty();
        assertThat(left.getList("controlSheet.pending.task"))
                .as("nobody is asked to confirm what he has sent back")
                .isEmpty();
        assertThat(left.getList("controlSheet.differences.now")).containsExactly("đang thực hiện", "đã hoàn thành");
        String document = signed.document();
        assertThat(document)
                .as("what was said since is not said")
                .contains("ban hành nghị quyết", "mở 02 lớp")
                .doesNotContain("ban hành lại", "mở 03 lớp");

        signed.choose(Signed.choice(signed.difference("II.1"), "TAKEN") + ","
                        + Signed.choice(signed.difference("II.2"), "LEFT"))
                .then()
                .statusCode(200);
        JsonPath one = signed.report();
        assertThat(figures(one)).containsExactly(2, 0, 2, 0, 0);
        assertThat(one.getList("controlSheet.differences.choice")).containsExactly("TAKEN", "LEFT");
        assertThat(signed.focal()
                        .asks()
                        .accept("text/html")
                        .get("/api/v1/reports/" + signed.id() + "/control-sheet")
                        .asString())
                .contains("đã quyết định lấy theo sổ theo dõi", "đã quyết định giữ theo báo cáo đã ký");
        assertThat(figures(progress(signed.sample()), "total"))
                .as("the ledger stays what it is")
                .containsExactly(2, 1, 1, 0, 0);
    }

    @Test
    void aChoiceHoldsWhileTheDifferenceIsTheSameAndIsAskedForAgainWhenItIsAnother() {
        Signed signed = signed("giu-tiep");
        String difference = signed.difference("II.1");
        signed.choose(Signed.choice(difference, "LEFT")).then().statusCode(200);

        Topic.send(returned(work(signed.sample(), 1, 4, "II.1"))
                .with("result", "Đã trình lần ba.")
                .changedAt("2026-11-17T03:00:00Z"));
        takenAnew(signed, "2026-11-18T09:00");
        assertThat(signed.difference("II.1")).as("both say the same").isEqualTo(difference);
        assertThat(standing(signed.report(), "II.1")).isEqualTo("DONE");
        assertThat(signed.document()).doesNotContain("rình lần ba");

        Topic.send(work(signed.sample(), 1, 5, "II.1")
                .with("status", "SUSPENDED")
                .with("reason", "Chờ hướng dẫn.")
                .changedAt("2026-11-18T03:00:00Z"));
        takenAnew(signed, "2026-11-19T09:00");
        assertThat(signed.difference("II.1")).isNotEqualTo(difference);
        assertThat(signed.differences().getString("items.find { it.task == 'II.1' }.choice"))
                .isNull();
        assertThat(standing(signed.report(), "II.1")).isEqualTo("SUSPENDED");
        assertThat(signed.focal()
                        .asks()
                        .get("/api/v1/reports/" + signed.id() + "/readiness")
                        .jsonPath()
                        .getInt("items.find { it.code == 'SIGNED_DIFFERENCES' }.count"))
                .isEqualTo(2);
        signed.choose(Signed.choice(difference, "LEFT"))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("choices[0].difference"));
    }

    @Test
    void whoHasChosenAndWhenIsOnRecordAndNobodyElseMayOrOnAnOldVersion() {
        Signed signed = signed("ai-quyet");
        String choice = Signed.choice(signed.difference("II.1"), "LEFT");
        Office reporter = Office.reporter(signed.sample(), "so-noi-vu");
        String old = signed.focal()
                .asks()
                .get("/api/v1/reports/" + signed.id() + "/status")
                .header("ETag");
        signed.choose(reporter, choice, old).then().statusCode(403);
        signed.choose(signed.focal(), choice, null).then().statusCode(428);

        signed.choose(choice).then().statusCode(200);
        JsonPath chosen = signed.differences();
        assertThat(chosen.getString("items.find { it.task == 'II.1' }.chosenBy"))
                .isEqualTo(chosen.getString("items.find { it.choice == 'LEFT' }.chosenBy"))
                .isNotBlank();
        String at = chosen.getString("items.find { it.task == 'II.1' }.chosenAt");
        assertThat(at).startsWith("2026-11-1");
        assertThat(chosen.getString("items.find { it.task == 'II.2' }.chosenAt"))
                .isNull();
        signed.choose(signed.focal(), choice, old).then().statusCode(412);
        JsonPath history = signed.focal()
                .asks()
                .get("/api/v1/reports/" + signed.id() + "/history")
                .jsonPath();
        assertThat(history.getString("items[-1].action")).isEqualTo("EDITED");
        assertThat(history.getString("items[-1].details.choices[0].choice")).isEqualTo("LEFT");

        clock.set("2026-11-18T10:00");
        signed.choose(choice + "," + Signed.choice(signed.difference("II.2"), "TAKEN"))
                .then()
                .statusCode(200);
        assertThat(signed.differences().getString("items.find { it.task == 'II.1' }.chosenAt"))
                .as("chosen already")
                .isEqualTo(at);
        signed.focal().step(signed.id(), "submission", null).then().statusCode(200);
        signed.choose(choice).then().statusCode(409);
        assertThat(standing(signed.report(), "II.1"))
                .as("part of what was handed in")
                .isEqualTo("DONE");
    }

    @Test
    void whatTheAgencyDidNotChangeItselfCannotBeLeft() {
        Sample sample = registered("khong-giu");
        Topic.send(work(sample, 1, 1, "II.1"));
        Topic.send(work(sample, 1, 2, "II.1").with("status", "IN_PROGRESS").changedAt("2026-10-02T02:00:00Z"));
        Signed signed = handedIn(sample);
        Topic.send(List.of(
                Documents.task(sample.plan(), sample.province(), "II.1", 2, "Ban hành chính sách", "YEAR", "INVITED")));
        closeOn("2026-11-17T00:00:10");

        JsonPath report = signed.report();
        assertThat(report.getString(DIFFERENCE + "now")).isNull();
        assertThat(report.getString(DIFFERENCE + "leavable")).isNull();
        signed.choose(Signed.choice(signed.difference("II.1"), "LEFT"))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("choices[0].choice"));
        signed.choose(Signed.choice(signed.difference("II.1"), "TAKEN")).then().statusCode(200);
    }

    @Test
    void aChoiceMadeBeforeTheClosingCountsInDraftAndFigures() {
        Signed signed = prepared("truoc-chot");
        clock.set("2026-11-14T09:00");
        job.run();
        assertThat(signed.report().getBoolean("draft")).isTrue();
        signed.choose(Signed.choice(signed.difference("II.1"), "LEFT")).then().statusCode(200);
        assertThat(standing(signed.report(), "II.1")).isEqualTo("DONE");
        closeOn("2026-11-17T00:00:10");
        assertThat(signed.report().getBoolean("draft")).isFalse();
        assertThat(standing(signed.report(), "II.1")).isEqualTo("DONE");
    }

    private void takenAnew(Signed signed, String time) {
        Topic.awaitApplied(ledger);
        clock.set(time);
        signed.focal().step(signed.id(), "assembly", null).then().statusCode(200);
    }

    private Signed signed(String province) {
        Signed signed = prepared(province);
        closeOn("2026-11-17T00:00:10");
        return signed;
    }

    private Signed prepared(String province) {
        Sample sample = registered(province);
        Topic.send(work(sample, 1, 1, "II.1"));
        Topic.send(work(sample, 1, 2, "II.1")
                .with("status", "COMPLETED")
                .with("completedOn", "2026-10-01")
                .with("result", "Đã ban hành nghị quyết.")
                .with("verification", Documents.fields("state", "PENDING"))
                .changedAt("2026-10-01T02:00:00Z"));
        Topic.send(yearly(sample, 2, 1));
        Topic.send(yearly(sample, 2, 2)
                .with("status", "IN_PROGRESS")
                .with("result", "Đã mở 02 lớp.")
                .changedAt("2026-10-02T02:00:00Z"));
        Signed signed = handedIn(sample);
        Topic.send(returned(work(sample, 1, 3, "II.1")).changedAt("2026-11-13T02:00:00Z"));
        Topic.send(yearly(sample, 2, 3)
                .with("status", "COMPLETED")
                .with("completedOn", "2026-11-12")
                .with("result", "Đã mở 03 lớp, kết thúc năm học.")
                .changedAt("2026-11-13T02:00:00Z"));
        Topic.awaitApplied(ledger);
        return signed;
    }

    private Signed handedIn(Sample sample) {
        closeOn("2026-11-10T09:00");
        Office.reporter(sample, "so-noi-vu")
                .step(sample.report(sample.firstLevel(), 2026, "so-noi-vu"), "submission", null)
                .then()
                .statusCode(200);
        return new Signed(
                sample, Office.focal(sample), sample.report(sample.consolidated(), 2026, "so-khoa-hoc-va-cong-nghe"));
    }

    private Sample registered(String province) {
        Sample sample = new Sample(province);
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.awaitApplied(ledger);
        clock.set("2026-01-05T09:00");
        job.run();
        return sample;
    }

    private void closeOn(String time) {
        Topic.watermark("2027-12-01T00:00:00Z");
        Topic.awaitApplied(ledger);
        clock.set(time);
        job.run();
    }

    private static Assignment returned(Assignment assignment) {
        return assignment
                .with("status", "IN_PROGRESS")
                .with("result", "Đã ban hành lại, chờ ý kiến.")
                .with("verification", Documents.fields("state", "RETURNED", "reason", "Chưa kèm văn bản."));
    }

    private static Assignment yearly(Sample sample, int number, int version) {
        return work(sample, number, version, "II.2")
                .with(
                        "occurrence",
                        Documents.fields(
                                "key", "2026",
                                "kind", "ANNUAL",
                                "label", "Năm 2026",
                                "from", "2026-01-01",
                                "to", "2026-12-31",
                                "due", "2026-12-31"));
    }

    private static Assignment work(Sample sample, int number, int version, String task) {
        return new Assignment(
                "01920000-0000-7000-8000-%04x%08x"
                        .formatted(0x1e0 + number, sample.province().hashCode()),
                version,
                sample.task(task),
                sample.province(),
                sample.agency("so-noi-vu"));
    }

    private static String standing(JsonPath report, String task) {
        return report.getString("results.sections.collectMany { it.tasks }.find { it.number == '" + task
                + "' }.assignments[0].standing");
    }

    private static List<Integer> figures(JsonPath report) {
        return figures(report, "results.counts");
    }

    /** Tasks: all, done, in progress, not begun, not reported on. */
    private static List<Integer> figures(JsonPath of, String counts) {
        String figures = counts + ".figures.";
        return List.of(
                of.getInt(figures + "total"),
                of.getInt(figures + "done"),
                of.getInt(figures + "inProgress"),
                of.getInt(figures + "notStarted"),
                of.getInt(figures + "unreported"));
    }

    private static JsonPath progress(Sample sample) {
        return Office.focal(sample)
                .asks()
                .get("/api/v1/progress?plan=" + sample.plan() + "&year=2026")
                .jsonPath();
    }
}
