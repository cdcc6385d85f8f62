package vn.tiendo.plan.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** Takes away what stands on each page anew: its number, and a line that heads or foots them all. */
final class PdfMargins {

    private static final Pattern NUMBER = Pattern.compile(
            "(?:[-–—]\\s*)?(?:(?:trang|page)\\s*)?\\d{1,4}(?:\\s*/\\s*\\d{1,4})?(?:\\s*[-–—])?",
            Pattern.CASE_INSENSITIVE);

    private PdfMargins() {}

    static void take(List<PdfLayout> pages) {
        takeRepeated(pages, lines -> 0);
        takeRepeated(pages, lines -> lines.size() - 1);
        for (PdfLayout page : pages) {
            takeNumber(page, 0);
            takeNumber(page, page.lines().size() - 1);
        }
    }

    private static void takeNumber(PdfLayout page, int at) {
        List<PdfLine> lines = page.lines();
        if (at >= 0
                && at < lines.size()
                && isOutermost(page, at)
                && NUMBER.matcher(lines.get(at).text()).matches()) {
            lines.remove(at);
        }
    }

    private static void takeRepeated(List<PdfLayout> pages, ToIntFunction<List<PdfLine>> place) {
        Map<String, Integer> counts = new HashMap<>();
        for (PdfLayout page : pages) {
            int at = place.applyAsInt(page.lines());
            if (at >= 0 && at < page.lines().size() && isOutermost(page, at)) {
                counts.merge(pattern(page.lines().get(at)), 1, Integer::sum);
            }
        }
        for (PdfLayout page : pages) {
            int at = place.applyAsInt(page.lines());
            if (at >= 0 && at < page.lines().size() && isOutermost(page, at)) {
                int count = counts.get(pattern(page.lines().get(at)));
                if (count >= 3 && count > pages.size() / 2) {
                    page.lines().remove(at);
                }
            }
        }
    }

    /** No table stands further out. */
    private static boolean isOutermost(PdfLayout page, int at) {
        double y = page.lines().get(at).y();
        return at == 0
                ? page.tables().stream().noneMatch(table -> table.top() < y)
                : page.tables().stream().noneMatch(table -> table.top() > y);
    }

    private static String pattern(PdfLine line) {
        return line.text().replaceAll("\\d+", "#");
    }
}
