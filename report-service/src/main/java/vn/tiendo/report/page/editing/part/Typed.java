package vn.tiendo.report.page.editing.part;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.report.content.EditedPart.EditedText;
import vn.tiendo.report.content.Narrative.Addressee;
import vn.tiendo.report.filing.editing.PartForm.TextForm;

/**
 * A text of a part as it stands in the form.
 *
 * @param field in which it was typed, or null: it was taken just now
 * @param text as it was typed
 */
record Typed(String field, String text, List<String> sources, Addressee addressee) {

    static final String TEXT = "doan-";
    static final String NEW = "doan-moi";
    static final String NEW_ADDRESSEE = "noi-nhan-moi";
    static final String COUNT = "so-doan";
    static final String TICKED_TEXT = "chon-doan-";
    static final String TICKED_SOURCE = "chon-nguon-";

    private static final String SOURCES = "nguon-";
    private static final String ADDRESSEE = "noi-nhan-";
    private static final int MOST = 200;

    /** The texts of a form in the order of the page; the new one last, where something was typed there. */
    static List<Typed> of(PageForm form) {
        List<Typed> texts = new ArrayList<>();
        int count = form.line(COUNT)
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .orElse(0);
        for (int i = 0; i < Math.min(count, MOST); i++) {
            List<String> sources = Stream.of(form.typed(SOURCES + i).split(" "))
                    .filter(id -> !id.isBlank())
                    .toList();
            texts.add(new Typed(TEXT + i, typed(form, TEXT + i), sources, addressee(form.typed(ADDRESSEE + i))));
        }
        if (!typed(form, NEW).isBlank()) {
            texts.add(new Typed(NEW, typed(form, NEW), List.of(), addressee(form.typed(NEW_ADDRESSEE))));
        }
        return texts;
    }

    /** Those that are stored. */
    static List<Typed> stored(List<EditedText> texts) {
        List<Typed> stored = new ArrayList<>();
        for (EditedText text : texts) {
            stored.add(new Typed(TEXT + stored.size(), text.text(), text.sources(), text.addressee()));
        }
        return stored;
    }

    private static String typed(PageForm form, String field) {
        return form.typed(field).replace("\r\n", "\n");
    }

    static Addressee addressee(String name) {
        return Stream.of(Addressee.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    static String sourcesField(int index) {
        return SOURCES + index;
    }

    static String addresseeField(int index) {
        return ADDRESSEE + index;
    }

    boolean says() {
        return !text.isBlank();
    }

    TextForm form() {
        return new TextForm(text, sources, addressee);
    }
}
