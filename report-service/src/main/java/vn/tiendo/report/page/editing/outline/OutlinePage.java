package vn.tiendo.report.page.editing.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tiendo.platform.page.FormErrors;
import vn.tiendo.platform.page.FormField;
import vn.tiendo.report.content.outline.Outline;
import vn.tiendo.report.content.outline.Part;
import vn.tiendo.report.page.editing.PartPath;
import vn.tiendo.report.page.editing.ReportRow;

/**
 * The outline of a year as the page shows it.
 *
 * @param agencies it is that of the agencies' reports, not of the consolidated one
 * @param both the agencies have reports of their own
 * @param usual nobody has set one
 * @param version the setting that the form is opened on
 * @param conflict the outline that was stored meanwhile, or null
 */
record OutlinePage(
        ReportRow report,
        boolean agencies,
        boolean both,
        boolean usual,
        long version,
        OutlineForm form,
        FormErrors errors,
        List<String> conflict) {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII");

    /** A part with its fields. */
    record Row(String path, String name, boolean on, List<Choice> chapters, FormField order, FormField title) {

        public String onName() {
            return OutlineForm.ON + path;
        }

        public String chapterName() {
            return OutlineForm.IN + path;
        }
    }

    /** A chapter that a part may stand in. */
    record Choice(int number, String roman, boolean chosen) {}

    public String address() {
        return "/soan-bao-cao/" + report.id() + "/de-cuong" + (agencies ? "?cap=co-quan" : "");
    }

    public FormField letter() {
        return field(
                OutlineForm.LETTER,
                "Công văn quy định đề cương",
                "Số, ngày và nơi ban hành như sẽ trích trong báo cáo; ví dụ: Công văn số 1234/SKHCN-QLKH ngày 15/10/2026 của Sở Khoa học và"
                        + " Công nghệ. Không có thì để trống.");
    }

    public List<FormField> chapters() {
        return IntStream.rangeClosed(1, OutlineForm.CHAPTERS)
                .mapToObj(c -> field(OutlineForm.CHAPTER + c, "Tên chương " + ROMAN.get(c - 1), null))
                .toList();
    }

    public List<Row> rows() {
        return Stream.of(Part.values()).map(this::row).toList();
    }

    private Row row(Part part) {
        String path = PartPath.of(part);
        String chosen = form.value(OutlineForm.IN + path);
        List<Choice> chapters = IntStream.rangeClosed(1, OutlineForm.CHAPTERS)
                .mapToObj(c -> new Choice(c, ROMAN.get(c - 1), String.valueOf(c).equals(chosen)))
                .toList();
        return new Row(
                path,
                part.title(),
                form.isOn(part),
                chapters,
                field(OutlineForm.ORDER + path, "Thứ tự trong chương", null),
                field(OutlineForm.TITLE + path, "Tên mục in trong báo cáo", null));
    }

    private FormField field(String name, String label, String hint) {
        return new FormField(name, label, form.value(name), errors.byField().get(name), hint, false);
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    public List<FormField> wrong() {
        List<FormField> all = new ArrayList<>(List.of(letter()));
        all.addAll(chapters());
        rows().forEach(row -> all.addAll(List.of(row.order(), row.title())));
        return all.stream().filter(field -> field.error() != null).toList();
    }

    /** One line for each chapter and part. */
    static List<String> lines(Outline outline) {
        List<String> lines = new ArrayList<>();
        if (outline.letter() != null) {
            lines.add(outline.letter());
        }
        outline.chapters().forEach(chapter -> {
            lines.add("Chương “" + chapter.title() + "”");
            chapter.sections().forEach(section -> lines.add("- " + section.heading()));
        });
        return lines;
    }
}
