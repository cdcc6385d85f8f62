package vn.tiendo.plan.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.status.Status;
import vn.tiendo.plan.status.StatusChange;
import vn.tiendo.plan.status.VerificationDecision;
import vn.tiendo.plan.status.VerificationDecision.Outcome;
import vn.tiendo.platform.problem.ProblemException;

/**
 * Random lives of an assignment, told as the bodies that were sent: each kept field is what the last accepted change that named
 * it said, and what belongs to one change is what the last change said. {@code -Dseed=...} lives one of them again.
 */
class KeptFieldsPropertyTest {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Decision DECISION = new Decision("9/QĐ-UBND", LocalDate.of(2026, 11, 1), "UBND tỉnh");
    private static final List<String> KEPT = List.of("percent", "result", "difficulties", "proposals");
    private static final int LIVES = 3_000;
    private static final int STEPS = 15;

    /** Field by field what should be there, worked out from the bodies alone. */
    private static final class Expected {

        private final ObjectNode kept = JSON.createObjectNode();
        private JsonNode last = JSON.createObjectNode();

        private void said(ObjectNode body) {
            for (String field : KEPT) {
                if (body.has(field)) {
                    kept.set(field, body.get(field));
                }
            }
            if (body.get("to").asText().equals("COMPLETED")) {
                kept.put("percent", 100);
            }
            last = body;
        }

        private void mustBe(AssignmentState state, long seed) {
            JsonNode shown = JSON.valueToTree(state);
            for (String field : KEPT) {
                assertThat(shown.get(field))
                        .as("%s, seed %d", field, seed)
                        .isEqualTo(kept.has(field) ? kept.get(field) : NullNode.instance);
            }
            assertThat(shown.get("reason"))
                    .as("reason, seed %d", seed)
                    .isEqualTo(last.has("reason") ? last.get("reason") : NullNode.instance);
            assertThat(shown.get("evidence").size())
                    .as("evidence, seed %d", seed)
                    .isEqualTo(last.path("evidence").size());
            assertThat(state.decision() != null).as("decision, seed %d", seed).isEqualTo(last.has("decision"));
        }
    }

    @Test
    void eachKeptFieldIsWhatTheLastChangeThatNamedItSaid() throws IOException {
        Set<String> seen = new HashSet<>();
        Long only = Long.getLong("seed");
        for (long seed = only == null ? 0 : only; seed < (only == null ? LIVES : only + 1); seed++) {
            Random random = new Random(seed);
            Assignment assignment = AssignmentLifeTest.dated();
            Expected expected = new Expected();
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(8)) {
                    case 0 ->
                        unlessRefused(() -> assignment.verify(new VerificationDecision(
                                Outcome.values()[random.nextInt(2)], "Đã đối chiếu văn bản.")));
                    case 1 -> unlessRefused(() -> assignment.extend(TODAY.plusDays(random.nextInt(400)), DECISION));
                    case 2 -> assignment.redate(random.nextBoolean() ? DECISION : null, random.nextBoolean());
                    default -> {
                        ObjectNode body = body(random);
                        StatusChange change = JSON.readValue(body.toString(), StatusChange.class);
                        if (unlessRefused(() -> assignment.change(change, TODAY))) {
                            expected.said(body);
                            KEPT.forEach(field -> seen.add(body.get("to").asText() + " " + field + " "
                                    + (body.has(field) ? body.get(field).isNull() ? "null" : "said" : "left out")));
                        }
                    }
                }
                expected.mustBe(assignment.state(null), seed);
            }
        }
        assertThat(seen)
                .as("each status with each field said, null and left out")
                .hasSize(only == null ? 4 * KEPT.size() * 3 : seen.size());
    }

    private static ObjectNode body(Random random) {
        Status to = Status.values()[1 + random.nextInt(4)];
        ObjectNode body = JSON.createObjectNode().put("to", to.name());
        for (String field : KEPT) {
            switch (random.nextInt(3)) {
                case 0 -> body.putNull(field);
                case 1 -> {
                    if (field.equals("percent")) {
                        body.put(field, to == Status.COMPLETED ? 100 : random.nextInt(101));
                    } else {
                        body.put(field, field + random.nextInt(1_000));
                    }
                }
                default -> {}
            }
        }
        if (to == Status.COMPLETED || random.nextInt(4) == 0) {
            body.putArray("evidence").addObject().put("link", "https://hatinh.gov.vn/kh-12");
        }
        if (to == Status.SUSPENDED || random.nextBoolean()) {
            body.put("reason", "Theo chỉ đạo " + random.nextInt(1_000));
        }
        if (to == Status.CANCELLED) {
            body.putObject("decision")
                    .put("number", DECISION.number())
                    .put("date", DECISION.date().toString())
                    .put("issuer", DECISION.issuer());
        }
        return body;
    }

    private static boolean unlessRefused(Runnable step) {
        try {
            step.run();
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }
}
