package vn.tiendo.plan.classification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.tiendo.plan.persistence.Followed;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.plan.TaskDefinition;
import vn.tiendo.platform.database.Jdbc;
import vn.tiendo.platform.input.StrictScalars;

/**
 * The acts of the newest catalogue that is in whole, in the order in which they stand in its file: also on a node whose own files are
 * older.
 */
@ApplicationScoped
public class KnownActs {

    private static final String NEWEST =
            "from catalogue_edition where complete_at is not null order by number desc limit 1";

    private final Jdbc jdbc;
    private final ObjectMapper json;
    private final Followed<List<KnownAct>> acts;

    KnownActs(Jdbc jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        acts = new Followed<>(
                () -> newest("content"), () -> newest("acts").map(this::read).orElse(List.of()));
    }

    /** As they are stored: answers leave out by what a task is found. */
    private record Stored(Decision act, String title, String source, List<String> tasks, List<String> words) {}

    List<KnownAct> proposedFor(TaskDefinition task) {
        return acts.get().stream().filter(act -> act.mayAnswer(task)).toList();
    }

    /** As they are stored with their catalogue. */
    public String write(List<KnownAct> known) {
        try {
            return json.writeValueAsString(known.stream()
                    .map(a -> new Stored(a.act(), a.title(), a.source(), a.tasks(), a.words()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<KnownAct> read(String stored) {
        try {
            List<Stored> known = StrictScalars.stored(json)
                    .forType(new TypeReference<List<Stored>>() {})
                    .readValue(stored);
            return known.stream()
                    .map(act -> new KnownAct(act.act, act.title, act.source, act.tasks, act.words))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("acts are stored that this version cannot read", e);
        }
    }

    private Optional<String> newest(String column) {
        return jdbc.first("select " + column + " " + NEWEST, row -> row.getString(1));
    }
}
