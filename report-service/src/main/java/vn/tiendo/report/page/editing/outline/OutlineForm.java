package vn.tiendo.report.page.editing.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.problem.Text;
import vn.tiendo.report.content.outline.Outline;
import vn.tiendo.report.content.outline.Part;
import vn.tiendo.report.page.editing.PartPath;

/**
 * An outline as fields of a form: headings of chapters, and for each part whether it stands in the report, in which chapter, at which place
 * and under which title.
 *
 * @param values what stands in the fields, by name
 */
record OutlineForm(Map<String, String> values) {

    static final String LETTER = "cong-van";
    static final String CHAPTER = "chuong-";
    static final String ON = "co-";
    static final String IN = "o-";
    static final String ORDER = "thu-tu-";
    static final String TITLE = "ten-";

    /** So many chapters has a report at most. */
    static final int CHAPTERS = 8;

    private static final String TICKED = "co";
    private static final int LAST = 999;

    static OutlineForm of(Outline outline) {
        Map<String, String> values = new HashMap<>();
        values.put(LETTER, outline.letter() == null ? "" : outline.letter());
        // What is left out is offered where it usually stands.
        Stream.of(Part.values()).forEach(part -> place(values, part, Outline.USUAL));
        for (int c = 0; c < outline.chapters().size(); c++) {
            values.put(CHAPTER + (c + 1), outline.chapters().get(c).title());
        }
        outline.parts().forEach(part -> {
            place(values, part, outline);
            values.put(ON + PartPath.of(part), TICKED);
        });
        return new OutlineForm(values);
    }

    private static void place(Map<String, String> values, Part part, Outline outline) {
        for (int c = 0; c < outline.chapters().size(); c++) {
            List<Outline.Section> sections = outline.chapters().get(c).sections();
            for (int s = 0; s < sections.size(); s++) {
                if (sections.get(s).part() == part) {
                    values.put(IN + PartPath.of(part), String.valueOf(c + 1));
                    values.put(ORDER + PartPath.of(part), String.valueOf(s + 1));
                    values.put(TITLE + PartPath.of(part), sections.get(s).heading());
                }
            }
        }
    }

    static OutlineForm typed(PageForm form) {
        Map<String, String> values = new HashMap<>();
        values.put(LETTER, form.typed(LETTER));
        IntStream.rangeClosed(1, CHAPTERS).forEach(c -> values.put(CHAPTER + c, form.typed(CHAPTER + c)));
        for (Part part : Part.values()) {
            Stream.of(ON, IN, ORDER, TITLE)
                    .map(field -> field + PartPath.of(part))
                    .forEach(field -> values.put(field, form.typed(field)));
        }
        return new OutlineForm(values);
    }

    String value(String field) {
        return values.getOrDefault(field, "");
    }

    boolean isOn(Part part) {
        return TICKED.equals(value(ON + PartPath.of(part)));
    }

    /** An outline with the fields of the page that its headings come from. */
    record Read(Outline outline, List<Integer> chapters, List<List<Part>> parts) {

        /** The field of the page that a refusal is about. */
        Optional<String> field(String path) {
            String[] places = path.replaceAll("[^0-9]+", " ").strip().split(" ");
            if (path.equals("letter")) {
                return Optional.of(LETTER);
            }
            if (!path.startsWith("chapters[")) {
                return Optional.of(path).filter(name -> name.matches("(" + LETTER + "|(chuong|thu-tu|ten)-.*)"));
            }
            int chapter = Integer.parseInt(places[0]);
            return Optional.of(
                    places.length == 1
                            ? CHAPTER + chapters.get(chapter)
                            : TITLE + PartPath.of(parts.get(chapter).get(Integer.parseInt(places[1]))));
        }
    }

    /** @param defects takes what cannot be read, by field */
    Read read(Map<String, Text> defects) {
        Map<Part, Integer> order = new EnumMap<>(Part.class);
        Stream.of(Part.values()).filter(this::isOn).forEach(part -> order.put(part, order(part, defects)));
        List<Outline.Chapter> chapters = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        List<List<Part>> parts = new ArrayList<>();
        for (int c = 1; c <= CHAPTERS; c++) {
            String number = String.valueOf(c);
            List<Part> in = order.keySet().stream()
                    .filter(part -> value(IN + PartPath.of(part)).equals(number))
                    .sorted(Comparator.comparing(order::get))
                    .toList();
            if (!in.isEmpty()) {
                chapters.add(new Outline.Chapter(
                        value(CHAPTER + c).strip(),
                        in.stream().map(this::section).toList()));
                numbers.add(c);
                parts.add(in);
            }
        }
        return new Read(new Outline(value(LETTER), chapters), numbers, parts);
    }

    private Outline.Section section(Part part) {
        String title = value(TITLE + PartPath.of(part)).strip();
        return new Outline.Section(part, title.isEmpty() || title.equals(part.title()) ? null : title);
    }

    private int order(Part part, Map<String, Text> defects) {
        String typed = value(ORDER + PartPath.of(part)).strip();
        if (typed.isEmpty()) {
            return LAST;
        }
        if (!typed.matches("\\d{1,3}")) {
            defects.put(
                    ORDER + PartPath.of(part),
                    new Text("Thứ tự là một số, ví dụ 1, 2, 3.", "The place is a number such as 1, 2, 3."));
            return LAST;
        }
        return Integer.parseInt(typed);
    }
}
