package vn.tiendo.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.tiendo.report.Documents.Assignment;
import vn.tiendo.report.ledger.LedgerBatch;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.Document;

/** The five plans with a year of work: each task led by some of its agencies, and status changes of every kind, from a seed. */
public final class BusyYear {

    private static final int AGENCIES = 4;
    private static final List<String> STATUSES =
            List.of("IN_PROGRESS", "IN_PROGRESS", "COMPLETED", "COMPLETED", "SUSPENDED", "CANCELLED");

    private final Random random;
    private final List<Catalogue.Entry> entries = Catalogue.entries();
    private final LedgerBatch batch = Catalogue.batch();
    private int changes;

    private BusyYear(long seed) {
        this.random = new Random(seed);
    }

    public static BusyYear of(long seed) {
        BusyYear year = new BusyYear(seed);
        year.entries.stream().filter(e -> e.kind().equals("task")).forEach(e -> year.work(e.document()));
        return year;
    }

    public LedgerBatch batch() {
        return batch;
    }

    /** Status changes, openings not counted. */
    public int changes() {
        return changes;
    }

    private void work(JsonNode task) {
        for (String agency : leads(task)) {
            boolean earlier = random.nextInt(5) == 0;
            String year = earlier ? "2025" : "2026";
            String due = List.of("-06-30", "-09-30", "-12-31", "").get(random.nextInt(4));
            Assignment assignment = new Assignment(
                            new UUID(
                                            random.nextLong() & ~0xf000L | 0x7000L,
                                            random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L)
                                    .toString(),
                            1,
                            task.get("id").textValue(),
                            task.get("province").textValue(),
                            agency)
                    .with("plan", task.get("plan").textValue())
                    .with("openedOn", year + "-01-01")
                    .occurrence(year, year + "-01-01", year + "-12-31", due.isEmpty() ? null : year + due)
                    .changedAt(year + "-01-01T02:00:00Z");
            keep(assignment);
            int steps = random.nextInt(3);
            for (int step = 0; step < steps; step++) {
                keep(changed(assignment, 2 + step));
                changes++;
            }
        }
    }

    private Assignment changed(Assignment assignment, int version) {
        String status = STATUSES.get(random.nextInt(STATUSES.size()));
        LocalDate day = LocalDate.of(2026, 1 + random.nextInt(10), 1 + random.nextInt(28));
        boolean done = status.equals("COMPLETED");
        assignment
                .with("version", version)
                .with("status", status)
                .with("completedOn", done ? day.toString() : null)
                .with("percent", done ? 100 : random.nextInt(100))
                .with("result", "Đã ban hành văn bản và phân công thực hiện; kết quả thứ " + changes + ", đạt 96,8%.")
                .with("difficulties", random.nextInt(4) == 0 ? "Chưa bố trí đủ kinh phí." : null)
                .with("proposals", random.nextInt(4) == 0 ? "Đề nghị bổ sung dự toán." : null)
                .with("reason", status.equals("SUSPENDED") ? "Chờ hướng dẫn của Bộ." : null)
                .with("evidence", done ? List.of(document("12" + changes + "/BC-SNV", day)) : List.of())
                .with("decision", status.equals("CANCELLED") ? document("34/QĐ-UBND", day) : null)
                .with("verification", Documents.fields("state", done ? "CONFIRMED" : "NOT_NEEDED"));
        return assignment.changedAt("2026-%02d-%02dT02:00:00Z".formatted(1 + version * 3, 1 + random.nextInt(28)));
    }

    private static Map<String, Object> document(String number, LocalDate day) {
        return Documents.fields(
                "number", number, "date", day.toString(), "issuer", "Ủy ban nhân dân tỉnh", "link", null);
    }

    private void keep(Assignment assignment) {
        String json = assignment.json();
        batch.keep(Document.read(json, AssignmentState.class), json);
    }

    private List<String> leads(JsonNode task) {
        List<String> leads = new ArrayList<>();
        for (JsonNode part : task.at("/leads/parts")) {
            if (part.hasNonNull("agency")) {
                leads.add(part.get("agency").textValue());
            }
            part.get("agencies").forEach(a -> leads.add(a.textValue()));
            leads.addAll(ofKinds(part.get("kinds"), task.get("province").textValue()));
        }
        return leads.stream().distinct().limit(AGENCIES).toList();
    }

    private List<String> ofKinds(JsonNode kinds, String province) {
        List<String> wanted = StreamSupport.stream(kinds.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
        return entries.stream()
                .filter(e -> e.kind().equals("agency"))
                .map(Catalogue.Entry::document)
                .filter(a -> a.get("province").textValue().equals(province)
                        && wanted.contains(a.get("kind").textValue()))
                .map(a -> a.get("id").textValue())
                .toList();
    }
}
