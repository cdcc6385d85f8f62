package vn.tiendo.report.render.document;

import java.util.List;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.content.TargetLine;
import vn.tiendo.report.content.outline.Part;
import vn.tiendo.report.render.document.OfficialDocument.Kind;

/** Writes how far the targets are: with value, unit, year. What nobody has measured is asked for on the control sheet. */
final class TargetsPart {

    /** The vision of the plans, told only where a period of years is looked back on. */
    private static final int VISION = 2045;

    private final Reading reading;
    private final DocumentBody body;

    TargetsPart(Reading reading, DocumentBody body) {
        this.reading = reading;
        this.body = body;
    }

    void write() {
        List<TargetLine> targets = shown(reading.report);
        List<TargetLine> known = targets.stream().filter(TargetsPart::isKnown).toList();
        known.forEach(t -> body.add(Kind.ITEM, words(t)));
        if (reading.consolidated && known.size() < targets.size()) {
            body.add(
                    Kind.PARAGRAPH,
                    (known.isEmpty()
                                    ? "Kế hoạch đề ra %s chỉ tiêu (%s); các cơ quan, đơn vị chưa báo cáo kết quả thực hiện chỉ"
                                            + " tiêu " + reading.period() + "."
                                    : "Mức đề ra và kết quả của %s chỉ tiêu tại %s.")
                            .formatted(FigureWords.two(targets.size()), AnnexTables.numberOfTargets(reading.report)));
        }
        reading.edited(Part.TARGETS).ifPresent(texts -> texts.forEach(body::paragraphs));
    }

    /** Those that this report tells: no closed one, and no vision but in a review. */
    static List<TargetLine> shown(ReportContent report) {
        boolean review = new Reading(report).isReview();
        return report.targets().stream()
                .filter(t -> t.closedBecause() == null && (review || t.year() < VISION))
                .toList();
    }

    static boolean isKnown(TargetLine t) {
        return t.measured() != null || t.reachedOn() != null || TaskProse.isText(t.words());
    }

    /** "Tỷ lệ ...: năm 2026 đạt 46,5%/50%, phấn đấu đến năm 2030". */
    private static String words(TargetLine t) {
        String text = VietnameseWording.clause(t.text()) + ": ";
        if (t.value() == null || t.measured() == null) {
            String said = TaskProse.isText(t.words()) ? VietnameseWording.clause(t.words()) : null;
            return text
                    + (t.reachedOn() != null
                            ? "đã đạt ngày " + DateWords.day(t.reachedOn()) + (said == null ? "" : "; " + said)
                            : said + " (năm " + t.measuredYear() + ", phấn đấu đến năm " + t.year() + ")")
                    + ".";
        }
        return "%snăm %d đạt %s/%s, phấn đấu đến năm %d."
                .formatted(text, t.measuredYear(), value(t), goal(t), t.year());
    }

    private static String value(TargetLine t) {
        return VietnameseWording.number(t.measured()) + ("%".equals(t.unit()) ? "%" : "");
    }

    private static String goal(TargetLine t) {
        return VietnameseWording.lower(VietnameseWording.goal(t)).replaceFirst("^(ít nhất|khoảng) ", "");
    }
}
