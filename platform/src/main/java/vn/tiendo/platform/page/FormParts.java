package vn.tiendo.platform.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.common.util.CaseInsensitiveMap;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser.ParseState;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser.PartHandler;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;

/**
 * The parts of a form with files (RFC 7578). They stay in memory, as their length is bounded: the server's own reading would lay them
 * down as files before anybody has looked who sends them.
 *
 * @param fields what was typed, by name
 * @param files what was chosen, by name
 */
record FormParts(Map<String, List<String>> fields, Map<String, PageUpload.File> files) {

    private static final int MAX_PARTS = 2_000;
    private static final String DISPOSITION = "Content-Disposition";
    private static final Pattern NAME = Pattern.compile(";\\s*name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile(";\\s*filename=\"([^\"]*)\"");

    /** @throws ProblemException MALFORMED where it is no such form, or was cut off */
    static FormParts read(byte[] body, String boundary) {
        FormParts parts = new FormParts(new LinkedHashMap<>(), new LinkedHashMap<>());
        if (boundary == null || boundary.isBlank()) {
            throw unreadable();
        }
        try {
            ParseState state = MultipartParser.beginParse(
                    parts.new Collecting(), boundary.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name());
            state.parse(ByteBuffer.wrap(body));
            if (!state.isComplete()) {
                throw unreadable();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable();
        }
        return parts;
    }

    private static ProblemException unreadable() {
        return ProblemException.of(Kind.MALFORMED, "Biểu mẫu không đọc được.", "The form cannot be read.");
    }

    /** Browsers write a quotation mark within a name as %22. */
    private static String parameter(Pattern pattern, String disposition) {
        Matcher found = pattern.matcher(disposition);
        return found.find() ? found.group(1).replace("%22", "\"") : null;
    }

    /** Takes one part after the other. */
    private final class Collecting implements PartHandler {

        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private String name;
        private String fileName;
        private String mediaType;
        private int parts;

        @Override
        public void beginPart(CaseInsensitiveMap<String> headers) {
            String disposition = headers.getFirst(DISPOSITION);
            name = disposition == null ? null : parameter(NAME, disposition);
            parts++;
            if (name == null || parts > MAX_PARTS) {
                throw unreadable();
            }
            fileName = parameter(FILE_NAME, disposition);
            mediaType = headers.getFirst("Content-Type");
            content.reset();
        }

        @Override
        public void data(ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            content.writeBytes(bytes);
        }

        @Override
        public void endPart() {
            if (fileName == null) {
                fields.computeIfAbsent(name, any -> new ArrayList<>()).add(content.toString(StandardCharsets.UTF_8));
            } else if (!fileName.isEmpty()) {
                String last = fileName.replaceFirst("(?s).*[/\\\\]", "");
                files.putIfAbsent(name, new PageUpload.File(last, mediaType, content.toByteArray()));
            }
        }
    }
}
