package vn.tiendo.plan.classification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.plan.plan.TaskDefinition;

/**
 * An act that is known and that tasks may be waiting for: a proposal, never more.
 *
 * @param title as on the act
 * @param source where it is known from
 * @param tasks ids of tasks that it may answer
 * @param words it may answer any task in whose wording all of these stand; empty: only those named
 */
@Schema(name = "ProposedAct")
public record KnownAct(
        Decision act,
        String title,
        String source,
        @JsonIgnore List<String> tasks,
        @JsonIgnore List<String> words) {

    boolean mayAnswer(TaskDefinition task) {
        String wording = Stream.of(task.title(), task.timeWords())
                .filter(text -> text != null)
                .map(KnownAct::plain)
                .collect(Collectors.joining("\n"));
        return tasks.contains(task.id())
                || !words.isEmpty() && words.stream().allMatch(phrase -> wording.contains(plain(phrase)));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }
}
