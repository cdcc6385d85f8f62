package vn.tiendo.faults.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.tiendo.faults.client.Api;
import vn.tiendo.faults.client.History;

/** What is promised of reports is seen to be violated where it is. */
class FiledCheckerTest {

    private static final String R = "quang-ninh-bao-cao";
    private static final String A = "01941da8-0000-7000-8000-000000000001";
    private static final Instant CUT_OFF = Instant.parse("2026-11-20T17:00:00Z");

    /** A consolidated report of one assignment, handed in, returned, handed in again and accepted. */
    private static final class Remains {
        final History steps = new History();
        final Set<String> outOfScope = new HashSet<>();
        final List<Filed.Audited> audit = new ArrayList<>(List.of(
                new Filed.Audited(R, "SUBMITTED", null),
                new Filed.Audited(R, "RETURNED", "{\"reason\":\"return:1\"}"),
                new Filed.Audited(R, "SUBMITTED", null),
                new Filed.Audited(R, "ACCEPTED", null)));
        final Set<String> answered = new HashSet<>(Set.of("submission:1", "return:1", "submission:2", "acceptance:1"));
        final Map<String, Long> published = new HashMap<>(Map.of(R, 4L));
        final List<Filed.Step> topic = new ArrayList<>(
                List.of(step(1, "SUBMITTED"), step(2, "RETURNED"), step(3, "SUBMITTED"), step(4, "ACCEPTED")));
        final List<Filed.File> files = new ArrayList<>(List.of(
                new Filed.File(R, 1, "html", "aa", "aa", "aa"),
                new Filed.File(R, 1, "pdf", "bb", "bb", null),
                new Filed.File(R, 1, "docx", "cc", "cc", null),
                new Filed.File(R, 1, "xlsx", "dd", "dd", null)));
        final ObjectNode record = (ObjectNode) Api.read("""
                {"signature":null,"direction":{"plan":"p"},
                "coverage":{"level":"CONSOLIDATED","year":2026,"from":"2025-12-01","closing":"2026-11-20"},
                "results":{"counts":{"assignments":1,"byStatus":{"IN_PROGRESS":1}},
                "sections":[{"tasks":[{"assignments":[{"id":"%s","version":2,"status":"IN_PROGRESS"}]}]}]}}""".formatted(A));
        final List<Snapshot.Version> registry = new ArrayList<>(List.of(
                version(1, "NOT_STARTED", "2026-01-05T00:00:00Z"),
                version(2, "IN_PROGRESS", "2026-11-19T00:00:00Z"),
                version(3, "COMPLETED", "2026-11-21T00:00:00Z")));
        Instant asOf = CUT_OFF;
        boolean complete = true;
        String contentHash = "ee";

        Remains() {
            Set.copyOf(answered).forEach(key -> request(key, 200, 2));
        }

        void request(String key, int status, long version) {
            steps.put(History.Request.first(key, R).answered(status, version));
        }

        ObjectNode line() {
            return (ObjectNode) record.at("/results/sections/0/tasks/0/assignments/0");
        }

        List<String> violations() {
            Filed.Revision revision = new Filed.Revision(R, 1, CUT_OFF, asOf, complete, contentHash, "ee", record);
            Filed filed = new Filed(steps, outOfScope, audit, answered, published, topic, List.of(revision), files);
            return FiledChecker.violations(new Snapshot(
                    new History(),
                    registry,
                    Map.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of(),
                    List.of(),
                    List.of(),
                    Map.of(),
                    filed));
        }

        static Filed.Step step(long number, String state) {
            return new Filed.Step(R, number, state, state + number);
        }

        static Snapshot.Version version(long number, String status, String at) {
            String state = """
                    {"plan":"p","openedOn":"2026-01-01","status":"%s",
                    "occurrence":{"kind":"YEAR","from":"2026-01-01","to":"2026-12-31","due":null}}""".formatted(status);
            return new Snapshot.Version(A, number, Instant.parse(at), state);
        }
    }

    private static List<String> after(Consumer<Remains> tampering) {
        Remains remains = new Remains();
        tampering.accept(remains);
        return remains.violations();
    }

    private static void finds(String expected, Consumer<Remains> tampering) {
        assertThat(after(tampering)).anyMatch(sentence -> sentence.startsWith(expected));
    }

    @Test
    void findsNothingWhereAllHolds() {
        assertThat(after(r -> r.request("submission:3", 0, 0))).isEmpty();
    }

    @Test
    void whoSawMoreThanHisOwnIsNamed() {
        finds("I9: GET reports", r -> r.outOfScope.add("GET reports tells of lai-chau"));
    }

    @Test
    void aStepThatWasAnsweredAndIsNotThereIsNamed() {
        finds("I12: " + R + " was ACCEPTED 0 times; answered 2xx were 1", r -> r.audit.remove(3));
    }

    @Test
    void aStepThatWasTakenTwiceIsNamed() {
        finds("I12: " + R + " was SUBMITTED 3 times", r -> r.audit.add(r.audit.get(0)));
    }

    @Test
    void aStepWhoseAnswerIsNotKeptIsNamed() {
        finds("I12: step acceptance:1", r -> r.answered.remove("acceptance:1"));
    }

    @Test
    void aRefusedStepThatWasTakenIsNamed() {
        finds("I12: step return:1 of " + R + ", answered 409, was taken", r -> r.request("return:1", 409, 0));
    }

    @Test
    void aStepThatIsNotOnTheTopicIsNamed() {
        finds("I12: of 4 steps of " + R + " 3 are on the topic", r -> r.topic.remove(3));
    }

    @Test
    void aStepThatOvertookAnotherIsNamed() {
        finds("I12: step 4 of " + R + " comes before", r -> r.topic.add(0, r.topic.remove(3)));
    }

    @Test
    void aStepThatIsToldTwiceInEffectIsNamed() {
        finds("I12: " + R + " was ACCEPTED 1 times, the topic tells of 2", r -> {
            r.topic.add(Remains.step(5, "ACCEPTED"));
            r.published.put(R, 5L);
        });
    }

    @Test
    void aStepThatIsToldInTwoWaysIsNamed() {
        finds("I12: step 4 of " + R + " is told in two ways", r -> r.topic.add(new Filed.Step(R, 4, "ACCEPTED", "x")));
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        finds("I7: " + R + ", revision 1 has files of [docx, html, pdf]", r -> r.files.remove(3));
    }

    @Test
    void aFileWithAnotherHashIsNamed() {
        finds(
                "I7: " + R + ", revision 1 as pdf is stored",
                r -> r.files.set(1, new Filed.File(R, 1, "pdf", "bb", "b", null)));
    }

    @Test
    void aFileThatIsServedInAnotherWayIsNamed() {
        finds(
                "I7: " + R + ", revision 1 as pdf is served",
                r -> r.files.set(1, new Filed.File(R, 1, "pdf", "bb", "bb", "b")));
    }

    @Test
    void aRecordWithAnotherHashIsNamed() {
        finds("I7: " + R + ", revision 1 has another hash", r -> r.contentHash = "ef");
    }

    @Test
    void anOldVersionInAReportIsNamed() {
        finds("I7: " + R + ", revision 1 has version 1", r -> r.line().put("version", 1));
    }

    @Test
    void aVersionFromAfterTheCutOffIsNamed() {
        finds("I7: " + R + ", revision 1 has version 3", r -> r.line().put("version", 3));
    }

    @Test
    void anOldVersionIsRightWhereTheReportSaysAsOfWhen() {
        assertThat(after(r -> {
                    r.complete = false;
                    r.asOf = Instant.parse("2026-11-18T00:00:00Z");
                    r.line().put("version", 1).put("status", "NOT_STARTED");
                    ObjectNode counts = (ObjectNode) r.record.at("/results/counts/byStatus");
                    counts.put("IN_PROGRESS", 0).put("NOT_STARTED", 1);
                }))
                .isEmpty();
    }

    @Test
    void aStatusThatTheRegistryHadNotIsNamed() {
        finds("I7: " + R + ", revision 1 says that " + A, r -> r.line().put("status", "COMPLETED"));
    }

    @Test
    void countsThatAreNotThoseOfTheListAreNamed() {
        finds("I7: " + R + ", revision 1 counts", r -> ((ObjectNode) r.record.at("/results/counts/byStatus"))
                .put("IN_PROGRESS", 2));
    }

    @Test
    void anAssignmentThatIsLeftOutIsNamed() {
        finds(
                "I7: " + R + ", revision 1 lists 1 assignments, and not [other]",
                r -> r.registry.add(new Snapshot.Version(
                        "other", 1, Instant.EPOCH, r.registry.get(0).state())));
    }
}
