package vn.tiendo.report.render.pdf;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.util.stream.Collectors;
import vn.tiendo.report.render.text.Bonds;

/** Words on a page: held together by its style, so that what is copied from it has ordinary blanks and hyphens. */
@TemplateExtension
final class HeldWords {

    private HeldWords() {}

    /** The text as HTML, its numbers and dates in elements that no line breaks. */
    static RawString held(String text) {
        return new RawString(text.lines().map(HeldWords::line).collect(Collectors.joining("\n")));
    }

    private static String line(String line) {
        return Bonds.pieces(line).stream().map(HeldWords::piece).collect(Collectors.joining(" "));
    }

    private static String piece(String piece) {
        boolean holds = !Bonds.held(piece).equals(piece);
        return holds ? "<span class=\"nb\">" + escaped(piece) + "</span>" : escaped(piece);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
