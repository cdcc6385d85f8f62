package vn.tiendo.plan.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts the paragraphs of numbered lists, as the program does that shows them (ISO/IEC 29500-1, 17.9). */
final class DocxNumbering {

    private static final int LEVELS = 9;

    /** A list: which definition it follows, and what it has otherwise. */
    private static final class Instance {

        private String definition = "";
        private final Integer[] starts = new Integer[LEVELS];
        private final Level[] levels = new Level[LEVELS];
    }

    private static final class Definition {

        private final Level[] levels = new Level[LEVELS];

        /** The list of a style in which the levels stand really. */
        private String style;
    }

    private static final class Level {

        private int start = 1;
        private String format = "decimal";
        private String text = "";

        /** After which level it begins anew; -1: after each above it. */
        private int restart = -1;

        /** Numbers of the levels above it are written in figures. */
        private boolean figures;

        private String style;
    }

    private final Map<String, Instance> instances = new HashMap<>();
    private final Map<String, Definition> definitions = new HashMap<>();

    /** By definition: lists that follow one definition are counted through. 0: not begun. */
    private final Map<String, Integer[]> counters = new HashMap<>();

    private final Set<String> begun = new HashSet<>();

    static DocxNumbering of(Xml xml) throws IOException, UnreadableDocument {
        DocxNumbering numbering = new DocxNumbering();
        if (xml != null) {
            try (xml) {
                xml.root();
                xml.children(element -> {
                    if (element.equals("abstractNum")) {
                        numbering.readDefinition(xml);
                    } else if (element.equals("num")) {
                        numbering.readInstance(xml);
                    }
                });
            }
        }
        return numbering;
    }

    private void readDefinition(Xml xml) throws IOException, UnreadableDocument {
        Definition definition = new Definition();
        definitions.put(String.valueOf(xml.attribute("abstractNumId")), definition);
        xml.children(element -> {
            if (element.equals("lvl")) {
                readLevel(xml, definition.levels);
            } else if (element.equals("numStyleLink")) {
                definition.style = xml.attribute("val");
            }
        });
    }

    private void readInstance(Xml xml) throws IOException, UnreadableDocument {
        Instance instance = new Instance();
        instances.put(String.valueOf(xml.attribute("numId")), instance);
        xml.children(element -> {
            if (element.equals("abstractNumId")) {
                instance.definition = String.valueOf(xml.attribute("val"));
            } else if (element.equals("lvlOverride")) {
                int level = level(xml);
                xml.children(override -> {
                    if (override.equals("startOverride")) {
                        instance.starts[level] = xml.number("val", 1);
                    } else if (override.equals("lvl")) {
                        readLevel(xml, instance.levels);
                    }
                });
            }
        });
    }

    private static void readLevel(Xml xml, Level[] levels) throws IOException, UnreadableDocument {
        Level level = new Level();
        levels[level(xml)] = level;
        xml.children(element -> {
            switch (element) {
                case "start" -> level.start = xml.number("val", 1);
                case "numFmt" -> level.format = String.valueOf(xml.attribute("val"));
                case "lvlText" -> level.text = xml.attribute("val") == null ? "" : xml.attribute("val");
                case "lvlRestart" -> level.restart = xml.number("val", -1);
                case "isLgl" -> level.figures = xml.on();
                case "pStyle" -> level.style = xml.attribute("val");
                default -> {}
            }
        });
    }

    private static int level(Xml xml) {
        return Math.max(0, Math.min(LEVELS - 1, xml.number("ilvl", 0)));
    }

    /**
     * The label of the next paragraph of a list; empty when there is no such list.
     *
     * @param style of the paragraph, which may belong to a level
     */
    String label(String list, int level, String style, DocxStyles styles) {
        Instance instance = instances.get(list);
        if (instance == null) {
            return "";
        }
        String key = instance.definition;
        Definition definition = definitions.get(key);
        if (definition != null && definition.style != null) {
            Instance linked = instances.get(String.valueOf(styles.numbering(definition.style)));
            key = linked == null ? key : linked.definition;
            definition = definitions.get(key);
        }
        if (definition == null) {
            return "";
        }
        Level[] levels = levels(instance, definition);
        int at = level;
        for (int i = 0; i < LEVELS; i++) {
            if (style != null && levels[i] != null && style.equals(levels[i].style)) {
                at = i;
            }
        }
        if (levels[at] == null) {
            return "";
        }
        Integer[] counter = counters.computeIfAbsent(key, none -> new Integer[LEVELS]);
        count(counter, instance, list, levels, at);
        return label(counter, levels, at);
    }

    private static Level[] levels(Instance instance, Definition definition) {
        Level[] levels = definition.levels.clone();
        for (int i = 0; i < LEVELS; i++) {
            levels[i] = instance.levels[i] == null ? levels[i] : instance.levels[i];
        }
        return levels;
    }

    private void count(Integer[] counter, Instance instance, String list, Level[] levels, int at) {
        if (instance.starts[at] != null && begun.add(list + "/" + at)) {
            counter[at] = instance.starts[at];
        } else {
            counter[at] = counter[at] == null ? levels[at].start : counter[at] + 1;
        }
        for (int above = 0; above < at; above++) {
            if (counter[above] == null) {
                counter[above] = levels[above] == null ? 1 : levels[above].start;
            }
        }
        for (int below = at + 1; below < LEVELS; below++) {
            int restart = levels[below] == null ? -1 : levels[below].restart;
            if (restart < 0 || restart > at) {
                counter[below] = null;
            }
        }
    }

    private static String label(Integer[] counter, Level[] levels, int at) {
        Level level = levels[at];
        if (level.format.equals("none")) {
            return Words.plain(level.text.replaceAll("%\\d", ""));
        }
        if (level.format.equals("bullet")) {
            return bullet(level.text);
        }
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < level.text.length(); i++) {
            char c = level.text.charAt(i);
            int number = i + 1 < level.text.length() ? level.text.charAt(i + 1) - '1' : -1;
            if (c == '%' && number >= 0 && number < LEVELS) {
                String format = level.figures || levels[number] == null ? "decimal" : levels[number].format;
                label.append(written(counter[number] == null ? 1 : counter[number], format));
                i++;
            } else {
                label.append(c);
            }
        }
        return Words.plain(label);
    }

    /** Bullets of fonts of symbols have no letters of their own in Unicode. */
    static String bullet(String text) {
        if (text.isEmpty()) {
            return "";
        }
        char c = text.charAt(0);
        return switch (c) {
            case '-', '+', '*', '–', '—', '•' -> String.valueOf(c);
            case '\uF02D', '\uF0BE' -> "-";
            case '\uF02B' -> "+";
            default -> c < 0x80 && c != 'o' && !Character.isLetterOrDigit(c) ? String.valueOf(c) : "•";
        };
    }

    private static String written(int number, String format) {
        return switch (format) {
            case "lowerLetter" -> letters(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "none", "bullet" -> "";
            default -> String.valueOf(number);
        };
    }

    private static String letters(int number) {
        if (number < 1 || number > 780) {
            return String.valueOf(number);
        }
        return String.valueOf((char) ('A' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return String.valueOf(number);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < values.length; i++) {
            while (left >= values[i]) {
                roman.append(signs[i]);
                left -= values[i];
            }
        }
        return roman.toString();
    }
}
