package vn.tiendo.report.filing.file;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The words of a Word file, as they are compared: a line for each paragraph, and one for each row of a table whose cells have a
 * paragraph each. How they are laid out does not show: no-break characters are ordinary ones, and what was left blank is three dots.
 */
final class WordText {

    private static final String CELL = " | ";

    /** WordprocessingML after ECMA-376, and its Strict form (ISO/IEC 29500). */
    private static final Set<String> WORDS = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");

    /** Left to be written by hand. */
    private static final Pattern GAP = Pattern.compile(" {3,}|[.…]{3,}|…+");

    private static final Pattern BLANKS = Pattern.compile(" {2,}");

    private static final String DOCUMENT = "wordprocessingml.document.main+xml";

    private final List<String> lines = new ArrayList<>();

    /** A paragraph may hold a text box with paragraphs in it. */
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();

    /** A cell may hold a table. */
    private final Deque<List<List<String>>> rows = new ArrayDeque<>();

    private WordText() {}

    /** @throws IOException when it is no package */
    static List<String> of(byte[] file) throws IOException, XMLStreamException {
        try (WordPackage parts = new WordPackage(file)) {
            return of(parts);
        }
    }

    static List<String> of(WordPackage parts) throws IOException, XMLStreamException {
        return of(parts, Integer.MAX_VALUE);
    }

    static boolean isEmpty(WordPackage parts) throws IOException, XMLStreamException {
        return of(parts, 1).isEmpty();
    }

    private static List<String> of(WordPackage parts, int enough) throws IOException, XMLStreamException {
        String main = main(parts);
        if (main == null) {
            return List.of();
        }
        try (InputStream in = parts.open(main)) {
            WordText text = new WordText();
            text.read(WordPackage.xml(in), enough);
            return text.lines;
        }
    }

    /** The name of the part with the document; null: it is no Word document. */
    static String main(WordPackage parts) {
        try (InputStream types = parts.open("[content_types].xml")) {
            XMLStreamReader xml = WordPackage.xml(types);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && CorrectedFile.attribute(xml, "ContentType").endsWith(DOCUMENT)) {
                    String name = WordPackage.target("", CorrectedFile.attribute(xml, "PartName"));
                    return parts.names().contains(name) ? name : null;
                }
            }
            return null;
        } catch (IOException | XMLStreamException e) {
            return null;
        }
    }

    private void read(XMLStreamReader xml, int enough) throws XMLStreamException {
        while (xml.hasNext() && lines.size() < enough) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT && WORDS.contains(xml.getNamespaceURI())) {
                end(xml.getLocalName());
            }
        }
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        // What is shown by programs that do not know the better form beside it, and what was moved away.
        if (name.equals("Fallback") || name.equals("moveFrom") || name.equals("del")) {
            skip(xml);
            return;
        }
        if (!WORDS.contains(xml.getNamespaceURI())) {
            return;
        }
        switch (name) {
            case "p" -> paragraphs.push(new StringBuilder());
            case "tr" -> rows.push(new ArrayList<>());
            case "tc" -> {
                if (!rows.isEmpty()) {
                    rows.peek().add(new ArrayList<>());
                }
            }
            case "t" -> append(xml.getElementText());
            case "tab", "br", "cr" -> append(" ");
            case "noBreakHyphen" -> append("-");
            default -> {}
        }
    }

    private void end(String name) {
        if (name.equals("p") && !paragraphs.isEmpty()) {
            String words = plain(paragraphs.pop().toString());
            if (!words.isEmpty()) {
                tell(words);
            }
        } else if (name.equals("tr") && !rows.isEmpty()) {
            List<List<String>> cells = rows.pop();
            if (cells.stream().allMatch(cell -> cell.size() <= 1)) {
                String row = cells.stream().flatMap(List::stream).collect(Collectors.joining(CELL));
                if (!row.isEmpty()) {
                    tell(row);
                }
            } else {
                cells.forEach(cell -> cell.forEach(this::tell));
            }
        }
    }

    private void append(String words) {
        if (!paragraphs.isEmpty()) {
            paragraphs.peek().append(words);
        }
    }

    private void tell(String line) {
        if (rows.isEmpty() || rows.peek().isEmpty()) {
            lines.add(line);
        } else {
            List<List<String>> cells = rows.peek();
            cells.get(cells.size() - 1).add(line);
        }
    }

    private static String plain(String words) {
        String text = Normalizer.isNormalized(words, Normalizer.Form.NFC)
                ? words
                : Normalizer.normalize(words, Normalizer.Form.NFC);
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\u00a0', '\u2007', '\u202f', '\t', '\n', '\r' -> plain.append(' ');
                case '\u2010', '\u2011' -> plain.append('-');
                case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff' -> {}
                default -> plain.append(text.charAt(i));
            }
        }
        String stripped = plain.toString().strip();
        return BLANKS.matcher(GAP.matcher(stripped).replaceAll("…")).replaceAll(" ");
    }

    /** Goes to the end of the element that begins here. */
    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
