package vn.tiendo.report.filing.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.Text;

/**
 * What may be handed in as a corrected file: a Word file that opens, with words in it, and with nothing that runs or is fetched from
 * elsewhere when somebody opens it. It looks through every part once.
 */
final class CorrectedFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private static final Text WANTED =
            new Text("bản đã chỉnh sửa phải là tệp Word (.docx)", "a corrected file is a Word document (.docx)");

    private static final Set<String> RUN = Set.of(
            "vbaProject", "wordVbaData", "oleObject", "control", "activeXControlBinary", "aFChunk", "subDocument");

    /** What a reader clicks on is words; everything else is fetched by Word itself. */
    private static final Pattern CLICKED = Pattern.compile("(?i)(https?|mailto):.*");

    private static final Pattern FETCHING_FIELD =
            Pattern.compile("(?i)(?:^|\\n)\\s*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK)\\b");

    private static final int DEEPEST = 300;
    private static final int MOST_NAMED = 120;

    private final WordPackage parts;
    private String part;

    private CorrectedFile(WordPackage parts) {
        this.parts = parts;
    }

    /**
     * @throws ProblemException UNSUPPORTED_MEDIA_TYPE when it is something else, INVALID when it is damaged or has what runs or is
     *     fetched, which it names
     */
    static void require(byte[] file) {
        if (!Unfit.begins(file, ZIP)) {
            throw Unfit.other(file, WANTED);
        }
        try (WordPackage parts = new WordPackage(file)) {
            new CorrectedFile(parts).requireAll();
            if (WordText.isEmpty(parts)) {
                throw Unfit.because("trong tệp không có chữ nào.", "there is no word in it.");
            }
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw Unfit.damaged();
        }
    }

    private void requireAll() throws IOException, XMLStreamException {
        for (String name : parts.names()) {
            part = name;
            if (name.endsWith("vbaproject.bin")) {
                throw runs("macro", "macros");
            }
            try (InputStream in = parts.open(name)) {
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    look(WordPackage.xml(in));
                } else {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
        if (!parts.names().contains("[content_types].xml") || WordText.main(parts) == null) {
            throw Unfit.other(ZIP, WANTED);
        }
    }

    private void look(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder fields = new StringBuilder();
        boolean inField = false;
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD ->
                    throw Unfit.because(
                            "phần “" + part + "” có khai báo DTD.", "its part '" + part + "' has a document type.");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw Unfit.damaged();
                    }
                    inField = xml.getLocalName().equals("instrText");
                    element(xml, fields);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    inField = false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inField) {
                        fields.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        if (FETCHING_FIELD.matcher(fields).find()) {
            throw runs("trường lấy dữ liệu từ nơi khác", "a field that fetches something");
        }
    }

    private void element(XMLStreamReader xml, StringBuilder fields) {
        switch (xml.getLocalName()) {
            case "Relationship" -> relationship(attribute(xml, "Type"), xml);
            case "Default", "Override" -> {
                String type = attribute(xml, "ContentType");
                if (type.contains("macroEnabled") || type.contains("vbaProject")) {
                    throw runs("macro", "macros");
                }
                if (type.contains("activeX")) {
                    throw runs("điều khiển ActiveX", "an ActiveX control");
                }
            }
            case "fldChar" -> fields.append('\n');
            case "fldSimple" ->
                fields.append('\n').append(attribute(xml, "instr")).append('\n');
            default -> {}
        }
    }

    private void relationship(String type, XMLStreamReader xml) {
        String kind = type.substring(type.lastIndexOf('/') + 1);
        String target = attribute(xml, "Target");
        if (RUN.contains(kind)) {
            throw runs("đối tượng nhúng (" + kind + ")", "an embedded object (" + kind + ")");
        }
        boolean external = attribute(xml, "TargetMode").equalsIgnoreCase("External");
        if (external && !(kind.equals("hyperlink") && CLICKED.matcher(target).matches())) {
            String named = target.length() > MOST_NAMED ? target.substring(0, MOST_NAMED) + "…" : target;
            throw Unfit.because(
                    "tệp có liên kết ra ngoài (" + kind + ": " + named + "); hãy bỏ liên kết rồi gửi lại.",
                    "it has an external link (" + kind + ": " + named + "); remove it and send the file again.");
        }
    }

    private ProblemException runs(String vi, String en) {
        return Unfit.because(
                "tệp có " + vi + " (phần “" + part + "”); hãy bỏ rồi gửi lại.",
                "it has " + en + " (part '" + part + "'); remove it and send the file again.");
    }

    /** An attribute, in whatever namespace; empty where it has none. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
