package vn.tiendo.report.render.html;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.report.assembly.letter.UrgingLetter;
import vn.tiendo.report.content.ReportContent;
import vn.tiendo.report.render.document.ControlSheetText;
import vn.tiendo.report.render.document.OfficialDocument;
import vn.tiendo.report.render.document.OfficialDocument.Block;
import vn.tiendo.report.render.document.OfficialDocument.Table;

/** A report as one HTML page: readable on a phone, and A4 when printed. Nothing in it is loaded or run. */
@ApplicationScoped
public class HtmlReport {

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {

        private Templates() {}

        static native TemplateInstance report(OfficialDocument m, List<Piece> pieces);

        static native TemplateInstance controlSheet(String title, String report, List<ControlSheetText.Part> parts);
    }

    /** A block of the text, and the charts that follow it. */
    record Piece(Block block, List<Figure> figures) {}

    /**
     * A chart with the numbers that it shows.
     *
     * @param number from 1, through the page
     */
    record Figure(int number, String title, List<Drawing> drawings, Table table) {

        /** Of its part, unique on the page. */
        public String id(int part) {
            return "bieu-do-" + number + "-" + part;
        }
    }

    public String render(ReportContent report) {
        return render(OfficialDocument.of(report), figures(Charts.of(report)));
    }

    public static String render(OfficialDocument document, List<Figure> figures) {
        return Templates.report(document, pieces(document.body(), figures)).render();
    }

    private static List<Figure> figures(List<Chart> charts) {
        List<Figure> figures = new ArrayList<>();
        for (Chart chart : charts) {
            List<Drawing> drawings =
                    switch (chart.kind()) {
                        case BARS -> Bars.of(chart);
                        case COLUMNS -> List.of(Columns.of(chart));
                    };
            figures.add(new Figure(figures.size() + 1, chart.title(), drawings, chart.table()));
        }
        return List.copyOf(figures);
    }

    /** The charts stand where the figures end, before the tasks. */
    private static List<Piece> pieces(List<Block> body, List<Figure> figures) {
        int counts = body.size() - 1;
        for (int i = body.size() - 1; i > 0; i--) {
            Block block = body.get(i);
            if (block.kind() == OfficialDocument.Kind.SUBHEADING && block.text().startsWith("2. ")) {
                counts = i - 1;
            }
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            pieces.add(new Piece(body.get(i), i == counts ? figures : List.of()));
        }
        return List.copyOf(pieces);
    }

    public String controlSheet(ReportContent report) {
        return Templates.controlSheet(ControlSheetText.TITLE, report.header().subject(), ControlSheetText.of(report))
                .render();
    }

    public String render(UrgingLetter letter) {
        return render(OfficialDocument.of(letter), List.of());
    }
}
