package vn.tiendo.plan.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the styles of a document say about its paragraphs. */
final class DocxStyles {

    /** Word writes English names whatever its language is; other programs write their own. */
    private static final Pattern HEADING =
            Pattern.compile("(?:heading|header|tiêu đề|đầu đề|đề mục|mục)\\s*(\\d)", Pattern.UNICODE_CASE);

    private static final Pattern TITLE = Pattern.compile("title|tiêu đề|nhan đề|tên văn bản");

    /** Styles are built on each other; a longer chain is a circle. */
    private static final int CHAIN = 20;

    private final Map<String, Style> styles = new HashMap<>();
    private String usual = "";

    /**
     * @param outline level of heading from 1 on, 0: none, null: not said
     * @param numbering list, null: not said
     */
    private record Style(
            String name, String basedOn, Integer outline, Boolean bold, Boolean centred, String numbering, int level) {}

    static DocxStyles of(Xml xml) throws IOException, UnreadableDocument {
        DocxStyles styles = new DocxStyles();
        if (xml != null) {
            try (xml) {
                xml.root();
                xml.children(element -> {
                    if (element.equals("style")) {
                        styles.readStyle(xml);
                    }
                });
            }
        }
        return styles;
    }

    private void readStyle(Xml xml) throws IOException, UnreadableDocument {
        String id = String.valueOf(xml.attribute("styleId"));
        String type = xml.attribute("type");
        String standard = xml.attribute("default");
        if ("paragraph".equals(type) && ("1".equals(standard) || "true".equals(standard))) {
            usual = id;
        }
        String[] names = {"", ""};
        DocxFormat format = new DocxFormat();
        xml.children(element -> {
            switch (element) {
                case "name" -> names[0] = String.valueOf(xml.attribute("val"));
                case "basedOn" -> names[1] = String.valueOf(xml.attribute("val"));
                case "pPr" -> format.readParagraph(xml);
                case "rPr" -> format.readRun(xml);
                default -> {}
            }
        });
        styles.put(
                id,
                new Style(
                        names[0],
                        names[1],
                        format.outline,
                        format.bold,
                        format.centred,
                        format.numbering,
                        format.level));
    }

    /** The style of paragraphs that name none. */
    String usual() {
        return usual;
    }

    boolean bold(String id) {
        return Boolean.TRUE.equals(inherited(id, Style::bold));
    }

    boolean centred(String id) {
        return Boolean.TRUE.equals(inherited(id, Style::centred));
    }

    /** The list of the style; null: it is in none. */
    String numbering(String id) {
        return inherited(id, Style::numbering);
    }

    int level(String id) {
        Integer level = inherited(id, style -> style.numbering() == null ? null : style.level());
        return level == null ? 0 : level;
    }

    int heading(String id) {
        Integer heading = inherited(id, style -> {
            String name = style.name().toLowerCase(Locale.ROOT).strip();
            Matcher matcher = HEADING.matcher(name);
            if (matcher.matches()) {
                return Integer.valueOf(matcher.group(1));
            }
            return TITLE.matcher(name).matches() ? Integer.valueOf(1) : style.outline();
        });
        return heading == null ? 0 : heading;
    }

    private <T> T inherited(String id, Function<Style, T> property) {
        Style style = styles.get(id);
        for (int i = 0; style != null && i < CHAIN; i++) {
            T value = property.apply(style);
            if (value != null) {
                return value;
            }
            style = styles.get(style.basedOn());
        }
        return null;
    }
}
