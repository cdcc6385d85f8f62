package vn.tiendo.report.page.editing.part;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.content.SourceText;
import vn.tiendo.report.content.SourceTexts;
import vn.tiendo.report.content.outline.Part;
import vn.tiendo.report.filing.editing.PartForm;
import vn.tiendo.report.filing.editing.PartView;

/**
 * What somebody wants of a part who has sent its form: all that he has typed, and what the button does with it. Each button saves all of
 * it, so that nothing is lost by the way it is sent.
 */
final class PartEdit {

    /** Name of the buttons. */
    static final String ACTION = "viec";

    /** Says that the part was written before. */
    private static final String WRITTEN = "da-soan";

    private static final Set<String> BEGINNINGS = Set.of("giu-tat-ca", "tu-dau");

    private static final String TICKED = "co";

    private static final Pattern TEXT_FIELD = Pattern.compile("texts\\[(\\d+)].*");

    private final PageForm form;
    private final PartView view;
    private final Map<String, SourceText> said;
    private final List<Typed> texts;
    private final Set<String> leftOut;

    /** Whether the part is written: then an empty list of texts is what he wants. */
    private boolean begun;

    PartEdit(PageForm form, PartView view) {
        this.form = form;
        this.view = view;
        this.said = view.sources().stream()
                .map(PartView.Source::source)
                .collect(Collectors.toMap(SourceText::id, source -> source));
        this.texts = new ArrayList<>(Typed.of(form));
        this.begun = !texts.isEmpty() || isWritten();
        this.leftOut = view.sources().stream()
                .filter(PartView.Source::leftOut)
                .map(s -> s.source().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the desk is asked for, and which fields of the page its texts come from. */
    record Wanted(PartForm form, List<String> fields, String done) {

        /** The field of the page that a refusal is about. */
        Optional<String> field(String path) {
            Matcher matcher = TEXT_FIELD.matcher(path);
            if (matcher.matches()) {
                return Optional.ofNullable(fields.get(Integer.parseInt(matcher.group(1))));
            }
            return path.startsWith(Typed.TEXT) ? Optional.of(path) : Optional.empty();
        }
    }

    /**
     * @param beginning all that is assembled of the part, as texts
     * @throws ProblemException INVALID where the button can do nothing
     */
    Wanted wanted(Supplier<List<Typed>> beginning) {
        String[] action = form.typed(ACTION).split(":", 2);
        String on = action.length == 1 ? "" : action[1];
        switch (action[0]) {
            case "dua-vao" -> take(on);
            case "bo" -> leaveOut(on);
            case "bo-het" ->
                view.sources().stream()
                        .filter(PartView.Source::waits)
                        .forEach(s -> leftOut.add(s.source().id()));
            case "ghep" -> join();
            case "len" -> move(on, -1);
            case "xuong" -> move(on, 1);
            case "xoa" -> texts.removeIf(text -> text.field().equals(Typed.TEXT + on));
            case "giu-tat-ca" -> begin(beginning.get());
            case "tu-dau" -> begin(List.of());
            default -> {}
        }
        if (begun && !isWritten() && view.part() == Part.STRENGTHS && !BEGINNINGS.contains(action[0])) {
            // The sentence of the figures stays until he takes it out.
            texts.addAll(0, beginning.get());
        }
        List<Typed> kept = texts.stream().filter(Typed::says).toList();
        if (!begun && leftOut.isEmpty()) {
            throw ProblemException.field(
                    Kind.INVALID,
                    Typed.NEW,
                    "Chưa có gì để lưu: hãy đưa vào một ý kiến, hoặc viết một đoạn.",
                    "There is nothing to save.");
        }
        return new Wanted(
                new PartForm(begun ? kept.stream().map(Typed::form).toList() : null, List.copyOf(leftOut)),
                kept.stream().map(Typed::field).toList(),
                action[0]);
    }

    private boolean isWritten() {
        return TICKED.equals(form.typed(WRITTEN));
    }

    private void begin(List<Typed> with) {
        begun = true;
        texts.addAll(0, with);
    }

    private SourceText source(String id) {
        return Optional.ofNullable(said.get(id))
                .orElseThrow(() -> ProblemException.of(
                        Kind.INVALID,
                        "Ý kiến này không còn trong báo cáo: cơ quan đã sửa lời.",
                        "This is said no more: the agency has put it in other words."));
    }

    private void take(String id) {
        SourceText source = source(id);
        texts.add(new Typed(null, source.text(), List.of(id), source.addressee()));
        begun = true;
    }

    private void leaveOut(String id) {
        leftOut.add(source(id).id());
    }

    /** All that was ticked on both sides becomes one text, in the place of the first one on the right. */
    private void join() {
        List<Typed> ticked = texts.stream()
                .filter(text -> text.field().startsWith(Typed.TEXT)
                        && isTicked(Typed.TICKED_TEXT + text.field().substring(Typed.TEXT.length())))
                .toList();
        List<SourceText> sources = view.sources().stream()
                .map(PartView.Source::source)
                .filter(source -> isTicked(Typed.TICKED_SOURCE + source.id()))
                .toList();
        if (ticked.size() + sources.size() < 2) {
            throw ProblemException.of(
                    Kind.INVALID,
                    "Để ghép, hãy đánh dấu ít nhất hai đoạn hoặc ý kiến.",
                    "Tick at least two texts to join them.");
        }
        String words = Stream.concat(
                        ticked.stream().map(Typed::text), sources.stream().map(SourceText::text))
                .filter(text -> !text.isBlank())
                .map(PartEdit::sentence)
                .collect(Collectors.joining(" "));
        List<String> ids = Stream.concat(
                        ticked.stream().flatMap(text -> text.sources().stream()),
                        sources.stream().map(SourceText::id))
                .distinct()
                .toList();
        Typed joined = new Typed(
                ticked.isEmpty() ? null : ticked.get(0).field(),
                words,
                ids,
                ticked.isEmpty() ? sources.get(0).addressee() : ticked.get(0).addressee());
        int place = ticked.isEmpty() ? texts.size() : texts.indexOf(ticked.get(0));
        texts.add(place, joined);
        texts.removeIf(text -> text != joined && ticked.contains(text));
        begun = true;
    }

    private boolean isTicked(String field) {
        return TICKED.equals(form.typed(field));
    }

    private static String sentence(String text) {
        String stripped = text.strip().replaceFirst("^[-–+•]\\s+", "");
        return stripped.matches("(?s).*[.!?…:;]") ? stripped : stripped + ".";
    }

    private void move(String index, int by) {
        for (int i = 0; i < texts.size(); i++) {
            int other = i + by;
            if ((Typed.TEXT + index).equals(texts.get(i).field()) && other >= 0 && other < texts.size()) {
                Collections.swap(texts, i, other);
                return;
            }
        }
    }

    /** Whether others' words stand in the part as long as nobody has written it. */
    static boolean isAssembled(PartView view) {
        return SourceTexts.areAssembled(view.part());
    }
}
