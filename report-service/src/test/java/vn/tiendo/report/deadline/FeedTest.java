package vn.tiendo.report.deadline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import biweekly.component.VEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.Backing;
import vn.tiendo.report.Documents;
import vn.tiendo.report.Documents.Registered;
import vn.tiendo.report.MovableClock;
import vn.tiendo.report.Sample;
import vn.tiendo.report.Tokens;
import vn.tiendo.report.Topic;
import vn.tiendo.report.deadline.DateRevision.Dates;
import vn.tiendo.report.deadline.DateRevision.Key;
import vn.tiendo.report.ledger.LedgerWriter;

/** The feed as calendars fetch it. The calendar of days off is one for all tests: one that changes it plays in a year of its own. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class FeedTest {

    @Inject
    Feed feed;

    @Inject
    DateRevisions dateRevisions;

    @Inject
    LedgerWriter ledger;

    @Inject
    MovableClock clock;

    @Test
    void eachObligationIsAnEventThisYearAndTheNext() {
        Sample sample = registered("lich");
        clock.set("2026-01-05T09:00");

        Response answer = reader().get("/api/v1/deadlines.ics?province=" + sample.province());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType().toLowerCase()).isEqualTo("text/calendar;charset=utf-8");
        assertThat(answer.header("Content-Disposition")).isEqualTo("inline; filename=\"deadlines.ics\"");
        Map<String, VEvent> events = events(answer);
        assertThat(events)
                .containsOnlyKeys(
                        sample.firstLevel() + "-2026@tiendo",
                        sample.firstLevel() + "-2027@tiendo",
                        sample.consolidated() + "-2026@tiendo",
                        sample.consolidated() + "-2027@tiendo");
        VEvent event = events.get(sample.firstLevel() + "-2026@tiendo");
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(start(event)).isEqualTo("2026-11-16");
        assertThat(event.getDescription().getValue()).contains("15/11/2026 là Chủ nhật", "hết ngày 09/11/2026");
        assertThat(event.getAlarms()).hasSize(5);
        assertThat(start(events.get(sample.consolidated() + "-2026@tiendo"))).isEqualTo("2026-11-30");
    }

    @Test
    void aYearCanBeAskedFor() {
        Sample sample = registered("lich-nam");
        assertThat(events("plan=" + sample.plan() + "&year=2031").keySet())
                .containsExactlyInAnyOrder(
                        sample.firstLevel() + "-2031@tiendo", sample.consolidated() + "-2031@tiendo");
        reader().get("/api/v1/deadlines.ics?year=1999").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void anUnchangedFeedIsNotSentAgain() {
        Sample sample = registered("lich-cu");
        clock.set("2026-01-05T09:00");
        String path = "/api/v1/deadlines.ics?plan=" + sample.plan();
        Response first = reader().get(path);
        assertThat(first.header("ETag")).matches("\"[0-9a-f]{64}\"");
        clock.set("2026-05-06T10:00");

        Response second = reader().header("If-None-Match", first.header("ETag")).get(path);

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(reader().get(path).asByteArray()).isEqualTo(first.asByteArray());
        Topic.send(List.of(obligation(sample, 20).document()));
        Topic.awaitApplied(ledger);
        assertThat(reader().header("If-None-Match", first.header("ETag"))
                        .get(path)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSequenceRisesByOneWhenTheDueDayMoves() {
        Sample sample = registered("lich-doi-han");
        clock.set("2026-01-05T09:00");
        String asked = "year=2026&plan=" + sample.plan();
        String first = sample.firstLevel() + "-2026@tiendo";
        VEvent before = events(asked).get(first);
        assertThat(state(before)).isEqualTo("0 2026-11-16 2026-01-05T02:00:00Z CONFIRMED");

        clock.set("2026-02-01T09:00");
        Topic.send(List.of(obligation(sample, 20).with("dueSource", "OPERATOR").document()));
        Topic.awaitApplied(ledger);
        VEvent after = events(asked).get(first);
        clock.set("2026-03-01T09:00");
        Topic.send(List.of(obligation(sample, 20)
                .with("dueSource", "OPERATOR")
                .with("addressee", "Sở Nội vụ")
                .document()));
        Topic.awaitApplied(ledger);
        VEvent onlyWords = events(asked).get(first);

        assertThat(state(after)).isEqualTo("1 2026-11-20 2026-02-01T02:00:00Z CONFIRMED");
        assertThat(state(onlyWords)).as("words are no dates").isEqualTo(state(after));
        assertThat(onlyWords.getDescription().getValue())
                .contains("Kính gửi: Sở Nội vụ", "Ngày hạn do người vận hành đặt");
        assertThat(state(events(asked).get(sample.consolidated() + "-2026@tiendo")))
                .as("its figures close with the first level's due date")
                .isEqualTo("1 2026-11-30 2026-02-01T02:00:00Z CONFIRMED");
    }

    @Test
    void theSequenceRisesByOneWhenTheCalendarMovesADate() {
        Sample sample = registered("lich-nghi");
        clock.set("2026-01-05T09:00");
        String asked = "year=2043&plan=" + sample.plan();
        String first = sample.firstLevel() + "-2043@tiendo";
        assertThat(state(events(asked).get(first))).isEqualTo("0 2043-11-16 2026-01-05T02:00:00Z CONFIRMED");

        clock.set("2026-04-01T09:00");
        Topic.send(List.of(Documents.calendarDay("2043-11-16", "HOLIDAY", "Ngày nghỉ để thử")));
        Topic.awaitApplied(ledger);

        assertThat(state(events(asked).get(first))).isEqualTo("1 2043-11-17 2026-04-01T02:00:00Z CONFIRMED");
        assertThat(state(events(asked).get(first))).isEqualTo("1 2043-11-17 2026-04-01T02:00:00Z CONFIRMED");
    }

    @Test
    void whatWasGivenOutIsCancelledWhenItIsSwitchedOffAndComesBack() {
        Sample sample = registered("lich-tat");
        clock.set("2026-01-05T09:00");
        String asked = "year=2026&plan=" + sample.plan();
        String first = sample.firstLevel() + "-2026@tiendo";
        events(asked);

        clock.set("2026-02-01T09:00");
        Topic.send(List.of(
                obligation(sample, 15).with("kind", "AD_HOC").with("due", null).document()));
        Topic.awaitApplied(ledger);
        VEvent off = events(asked).get(first);
        assertThat(state(off)).isEqualTo("1 2026-11-16 2026-02-01T02:00:00Z CANCELLED");
        assertThat(off.getAlarms()).isEmpty();
        assertThat(off.getDescription().getValue()).contains("Hạn này không còn");
        assertThat(state(events(asked).get(first))).isEqualTo(state(off));
        assertThat(events("year=2027&plan=" + sample.plan()).keySet())
                .as("never given out, so there is nothing to cancel")
                .containsExactly(sample.consolidated() + "-2027@tiendo");

        clock.set("2026-03-01T09:00");
        Topic.send(List.of(obligation(sample, 15).document()));
        Topic.awaitApplied(ledger);
        assertThat(state(events(asked).get(first))).isEqualTo("2 2026-11-16 2026-03-01T02:00:00Z CONFIRMED");
    }

    @Test
    void theYearsAfterAPlansEndAreCancelled() throws JsonProcessingException {
        Sample sample = registered("lich-het");
        clock.set("2026-01-05T09:00");
        events("plan=" + sample.plan());

        clock.set("2026-06-01T09:00");
        Topic.send(List.of(ended(sample, "2026-12-31")));
        Topic.awaitApplied(ledger);

        Map<String, VEvent> events = events("plan=" + sample.plan());
        assertThat(state(events.get(sample.firstLevel() + "-2026@tiendo")))
                .isEqualTo("0 2026-11-16 2026-01-05T02:00:00Z CONFIRMED");
        assertThat(state(events.get(sample.firstLevel() + "-2027@tiendo")))
                .isEqualTo("1 2027-11-15 2026-06-01T02:00:00Z CANCELLED");
    }

    @Test
    void aReaderOfAnotherProvinceSeesNothingOfIt() {
        Sample sample = registered("lich-tinh-a");
        Sample other = registered("lich-tinh-b");
        Response answer = given().auth()
                .oauth2(Tokens.reader(other.province()))
                .get("/api/v1/deadlines.ics?year=2026&province=" + sample.province());
        answer.then().statusCode(400).body("errors.field", equalTo(List.of("province")));
        assertThat(dateRevisions.of(2026, 2026))
                .as("nor is it noted as given out")
                .doesNotContainKey(new Key(sample.firstLevel(), 2026));
        Response own = given().auth().oauth2(Tokens.reader(other.province())).get("/api/v1/deadlines.ics?year=2026");
        assertThat(events(own))
                .containsOnlyKeys(other.firstLevel() + "-2026@tiendo", other.consolidated() + "-2026@tiendo");
        given().get("/api/v1/deadlines.ics").then().statusCode(401);
    }

    @Test
    void anAgencySeesWhatItReportsOnTheClosingDay() {
        Sample sample = registered("lich-co-quan");
        // Ends before the figures of 2027 close: from then on its successor reports.
        Topic.send(List.of(Documents.agency(
                sample.agency("so-noi-vu"),
                sample.province(),
                "Sở Nội vụ",
                "DEPARTMENT",
                null,
                "2026-12-31",
                sample.agency("so-tai-chinh") + " 2027-01-01")));
        Topic.awaitApplied(ledger);
        clock.set("2026-01-05T09:00");

        assertThat(events("agency=" + sample.agency("so-noi-vu")))
                .containsOnlyKeys(sample.firstLevel() + "-2026@tiendo");
        assertThat(events("agency=" + sample.agency("so-tai-chinh")))
                .containsOnlyKeys(sample.firstLevel() + "-2026@tiendo", sample.firstLevel() + "-2027@tiendo");
        assertThat(events("agency=" + sample.agency("so-khoa-hoc-va-cong-nghe")))
                .containsOnlyKeys(sample.consolidated() + "-2026@tiendo", sample.consolidated() + "-2027@tiendo");
        reader().get("/api/v1/deadlines.ics?agency=khong-co")
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("agency")));
    }

    @Test
    void aChangeThatTwoNodesSeeCountsOnce() {
        Sample sample = registered("lich-hai-nut");
        Key key = new Key(sample.firstLevel(), 2026);
        events("year=2026&plan=" + sample.plan());
        DateRevision seen = dateRevisions.of(2026, 2026).get(key);
        Dates moved = new Dates(
                seen.dates().nominal(),
                seen.dates().effective().plusDays(1),
                seen.dates().closing(),
                false);

        dateRevisions.advance(seen, moved, Instant.parse("2026-02-01T02:00:00Z"));
        dateRevisions.advance(seen, moved, Instant.parse("2026-02-01T02:00:01Z"));
        dateRevisions.insert(key, moved, Instant.parse("2026-02-01T02:00:02Z"));

        assertThat(dateRevisions.of(2026, 2026).get(key))
                .isEqualTo(new DateRevision(key, 1, moved, Instant.parse("2026-02-01T02:00:00Z")));
    }

    @Test
    void manyReadersAtOnceGetTheSameNumbers() {
        Sample sample = registered("lich-nhieu-nut");
        assertThat(sequencesOfFourReadersAtOnce(sample)).containsExactly(0);
        Topic.send(List.of(obligation(sample, 20).document()));
        Topic.awaitApplied(ledger);
        assertThat(sequencesOfFourReadersAtOnce(sample)).containsExactly(1);
    }

    private Set<Integer> sequencesOfFourReadersAtOnce(Sample sample) {
        Feed.Asked asked = new Feed.Asked(Set.of(sample.province()), null, null, 2026, 2026);
        Phaser together = new Phaser(4);
        List<CompletableFuture<List<FeedEvent>>> readers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    together.arriveAndAwaitAdvance();
                    return feed.events(asked);
                }))
                .limit(4)
                .toList();
        return readers.stream()
                .flatMap(reader -> reader.join().stream())
                .map(event -> event.revision().sequence())
                .collect(Collectors.toSet());
    }

    private Sample registered(String province) {
        Sample sample = new Sample(province);
        Topic.send(sample.documents(Sample.REGISTERED));
        Topic.awaitApplied(ledger);
        return sample;
    }

    /** The sample's first level, due on another day of November. */
    private static Documents.Obligation obligation(Sample sample, int day) {
        return new Documents.Obligation(
                        sample.plan(),
                        "co-quan",
                        sample.province(),
                        "FIRST",
                        day,
                        11,
                        sample.agency("so-khoa-hoc-va-cong-nghe"))
                .reporters(Documents.kinds(List.of("DEPARTMENT")));
    }

    private static Registered ended(Sample sample, String lastDay) throws JsonProcessingException {
        Registered plan = sample.documents(Sample.REGISTERED).stream()
                .filter(d -> d.id().equals(sample.plan()))
                .findFirst()
                .orElseThrow();
        ObjectMapper json = new ObjectMapper();
        ObjectNode document = (ObjectNode) json.readTree(plan.json());
        return new Registered(plan.kind(), plan.id(), json.writeValueAsString(document.put("inForceTo", lastDay)));
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(Tokens.reader());
    }

    private static Map<String, VEvent> events(String query) {
        return events(reader().get("/api/v1/deadlines.ics?" + query));
    }

    private static Map<String, VEvent> events(Response answer) {
        try {
            return CalendarWriterTest.read(new String(answer.asByteArray(), StandardCharsets.UTF_8))
                    .getEvents()
                    .stream()
                    .collect(Collectors.toMap(event -> event.getUid().getValue(), Function.identity()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sequence, first day, last modification and status. */
    private static String state(VEvent event) {
        assertThat(event.getDateTimeStamp().getValue())
                .isEqualTo(event.getLastModified().getValue());
        return event.getSequence().getValue() + " " + start(event) + " "
                + event.getLastModified().getValue().toInstant() + " "
                + event.getStatus().getValue();
    }

    private static String start(VEvent event) {
        var day = event.getDateStart().getValue().getRawComponents();
        return "%d-%02d-%02d".formatted(day.getYear(), day.getMonth(), day.getDate());
    }
}
