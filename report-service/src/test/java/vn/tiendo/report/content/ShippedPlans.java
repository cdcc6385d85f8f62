package vn.tiendo.report.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.tiendo.report.Catalogue;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.ledger.Assignments.Effective;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.ledger.entry.Agency;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.AssignmentState.Change;
import vn.tiendo.report.ledger.entry.AssignmentState.Occurrence;
import vn.tiendo.report.ledger.entry.AssignmentState.Status;
import vn.tiendo.report.ledger.entry.AssignmentState.Verification;
import vn.tiendo.report.ledger.entry.Party;
import vn.tiendo.report.ledger.entry.RegistryEntry;
import vn.tiendo.report.ledger.entry.Succession;
import vn.tiendo.report.ledger.entry.Task;

/** The five plans with what the registry opens of them up to a year, registered on 02/01/2026; nobody has reported anything. */
final class ShippedPlans {

    static final LocalDate REGISTERED = LocalDate.of(2026, 1, 2);
    private static final Set<String> YEARLY = Set.of("ANNUAL", "CONTINUOUS", "FROM_YEAR", "NONE");

    private ShippedPlans() {}

    static Registry registry() {
        return Registry.of(Catalogue.entries().stream()
                .map(e -> RegistryEntry.Kind.of(e.kind()).orElseThrow().read(text(e.document())))
                .toList());
    }

    private static String text(JsonNode document) {
        return document.toString();
    }

    static List<Effective> opened(Registry registry, String plan, int lastYear) {
        List<Effective> opened = new ArrayList<>();
        for (Task task : registry.tasksOf(plan)) {
            for (Task.Frame frame : task.frames()) {
                for (Occurrence occurrence : occurrences(registry, task, frame, lastYear)) {
                    leads(registry, task, occurrence.from())
                            .forEach(agency -> opened.add(effective(task, agency, occurrence)));
                }
            }
        }
        return opened;
    }

    private static List<Occurrence> occurrences(Registry registry, Task task, Task.Frame frame, int lastYear) {
        if (YEARLY.contains(frame.kind())) {
            List<Occurrence> years = new ArrayList<>();
            int first = frame.from() == null
                    ? registry.plans().get(task.plan()).issuedBy().getYear()
                    : frame.from().getYear();
            for (int year = first; year <= lastYear; year++) {
                LocalDate end = LocalDate.of(year, 12, 31);
                years.add(new Occurrence(
                        "" + year,
                        frame.kind(),
                        "Năm " + year,
                        LocalDate.of(year, 1, 1),
                        end,
                        frame.kind().equals("ANNUAL") ? end : null));
            }
            return years;
        }
        return frame.due() == null
                ? List.of() // it waits for an act
                : List.of(
                        new Occurrence("once", frame.kind(), task.timeWords(), frame.from(), frame.due(), frame.due()));
    }

    private static Set<String> leads(Registry registry, Task task, LocalDate day) {
        Succession succession = new Succession(registry.agencies());
        Set<String> given = new LinkedHashSet<>();
        for (Party.Part part : task.leads().parts()) {
            if (part.agency() != null) {
                given.add(part.agency());
            }
            given.addAll(part.agencies());
            registry.agencies().values().stream()
                    .filter(a -> part.kinds().contains(a.kind())
                            && a.province().equals(task.province())
                            && !part.except().contains(a.id())
                            && (a.existsOn(LocalDate.of(2024, 9, 16)) || a.existsOn(day)))
                    .map(Agency::id)
                    .forEach(given::add);
        }
        Set<String> leads = new LinkedHashSet<>();
        given.forEach(agency -> leads.addAll(succession.answering(agency, day, task.function())));
        return leads;
    }

    private static Effective effective(Task task, String agency, Occurrence occurrence) {
        UUID id = UUID.nameUUIDFromBytes((task.id() + occurrence.key() + agency).getBytes());
        return state(
                id.toString(),
                1,
                task,
                agency,
                occurrence,
                Status.NOT_STARTED,
                null,
                Vietnam.startOf(occurrence.from()));
    }

    /** The next version, in which it is done. */
    static Effective done(Effective before, Registry registry, LocalDate completedOn) {
        AssignmentState s = before.state();
        return state(
                s.id(),
                2,
                registry.tasks().get(s.task()),
                s.agency(),
                s.occurrence(),
                Status.COMPLETED,
                completedOn,
                Vietnam.startOf(completedOn));
    }

    /** The same at some time of its life. */
    static Effective at(
            Effective opened,
            Status status,
            LocalDate completedOn,
            boolean reported,
            boolean decided,
            boolean forGood) {
        AssignmentState s = opened.state();
        AssignmentState state = new AssignmentState(
                s.id(),
                2,
                s.plan(),
                s.task(),
                s.province(),
                s.agency(),
                s.occurrence(),
                s.openedOn(),
                status,
                new Verification(status == Status.COMPLETED ? "PENDING" : "NOT_NEEDED", null),
                s.noData() && status == Status.NOT_STARTED && !reported,
                null,
                completedOn,
                null,
                null,
                null,
                List.of(),
                null,
                decided ? new AssignmentState.Decision("34/QĐ-UBND", LocalDate.of(2026, 3, 2), "UBND tỉnh") : null,
                List.of(),
                forGood ? Boolean.TRUE : null,
                new Change("STATUS_CHANGED", opened.at()));
        return new Effective(state, opened.at(), reported || status != Status.NOT_STARTED);
    }

    private static Effective state(
            String id,
            int version,
            Task task,
            String agency,
            Occurrence occurrence,
            Status status,
            LocalDate completedOn,
            Instant at) {
        boolean past = occurrence.to().isBefore(REGISTERED);
        AssignmentState state = new AssignmentState(
                id,
                version,
                task.plan(),
                task.id(),
                task.province(),
                agency,
                occurrence,
                occurrence.from(),
                status,
                new Verification("NOT_NEEDED", null),
                past && status == Status.NOT_STARTED,
                null,
                completedOn,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                new Change(version == 1 ? "OPENED" : "STATUS_CHANGED", at));
        return new Effective(state, at);
    }

    static Map<String, Integer> counted() {
        return Map.of(
                "quang-ninh-205-kh-ubnd-2024", 34,
                "gia-lai-kh-ubnd-2024", 7,
                "binh-dinh-qd-ubnd-2024", 14,
                "lai-chau-kh-ubnd-2024", 12,
                "ha-tinh-kh-ubnd-2024", 21);
    }
}
