package vn.tiendo.report.filing.editing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.EditedPart;
import vn.tiendo.report.content.EditedPart.EditedText;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.SourceText;
import vn.tiendo.report.content.SourceTexts;
import vn.tiendo.report.content.outline.Part;

/**
 * A part of a report before its editor.
 *
 * @param state how far the editor has come with it
 * @param sources what others have said, in the order in which the report names them
 * @param texts what stands there instead; null: it is not edited
 * @param gone sources of these texts that are said no more: the agency has put them in other words since
 */
@Schema(name = "ReportPartView")
public record PartView(
        Part part,
        State state,
        @Schema(examples = "Kết quả nổi bật") String title,
        List<Source> sources,
        @Schema(nullable = true) List<EditedText> texts,
        List<String> gone) {

    /** How far the editor has come with a part. */
    @Schema(name = "ReportPartState")
    public enum State {
        /** It is as it is assembled. */
        UNTOUCHED,
        /** He has written it, and decided on all that was said for it. */
        EDITED,
        /** He has begun, and something that was said is neither taken nor left out, or is said in other words since. */
        UNDECIDED
    }

    /** One of them; {@code used}: it was taken into some part; {@code leftOut}: it was decided to leave it out. */
    @Schema(name = "ReportPartSource")
    public record Source(@JsonUnwrapped SourceText source, boolean used, boolean leftOut) {

        /** Whether it waits for the editor. */
        public boolean waits() {
            return !used && !leftOut;
        }
    }

    /** @param edited as the editor has left them */
    static List<PartView> of(ReportContent report, List<EditedPart> edited) {
        List<SourceText> all = SourceTexts.of(report);
        Set<String> used = SourceTexts.used(edited);
        return List.of(Part.values()).stream()
                .map(part -> of(part, all, used, edited))
                .toList();
    }

    private static PartView of(Part part, List<SourceText> all, Set<String> used, List<EditedPart> edited) {
        Optional<EditedPart> own = edited.stream().filter(e -> e.part() == part).findFirst();
        List<String> leftOut = own.map(EditedPart::leftOut).orElse(List.of());
        List<EditedText> texts = own.map(EditedPart::texts).orElse(null);
        List<Source> sources = all.stream()
                .filter(s -> s.part() == part)
                .map(s -> new Source(s, used.contains(s.id()), leftOut.contains(s.id()) && !used.contains(s.id())))
                .toList();
        List<String> gone = texts == null ? List.of() : gone(texts, all);
        boolean waits = !gone.isEmpty() || sources.stream().anyMatch(Source::waits);
        State state = own.isEmpty() ? State.UNTOUCHED : waits ? State.UNDECIDED : State.EDITED;
        return new PartView(part, state, part.title(), sources, texts, gone);
    }

    private static List<String> gone(List<EditedText> texts, List<SourceText> all) {
        Set<String> said = all.stream().map(SourceText::id).collect(Collectors.toSet());
        return texts.stream()
                .flatMap(t -> t.sources().stream())
                .filter(id -> !said.contains(id))
                .distinct()
                .toList();
    }
}
