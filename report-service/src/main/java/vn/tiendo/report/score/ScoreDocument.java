package vn.tiendo.report.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import vn.tiendo.report.assembly.Letterheads;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.head.ReportHeader;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.ledger.Registry;
import vn.tiendo.report.render.document.FigureWords;
import vn.tiendo.report.render.document.OfficialDocument;
import vn.tiendo.report.render.document.OfficialDocument.Annex;
import vn.tiendo.report.render.document.OfficialDocument.Block;
import vn.tiendo.report.render.document.OfficialDocument.Header;
import vn.tiendo.report.render.document.OfficialDocument.Kind;
import vn.tiendo.report.render.document.Symbol;
import vn.tiendo.report.render.document.VietnameseWording;
import vn.tiendo.report.render.excel.ExcelTable;
import vn.tiendo.report.score.ScoreRow.Unscored;
import vn.tiendo.report.score.ScoreSheet.ScoredPlan;

/** A sheet written out: a report of the agency that follows the plans to the committee, with the table as its annex; or a workbook. */
final class ScoreDocument {

    /** More without a score are a number. */
    private static final int NAMED = 5;

    private static final String ALL = "các cơ quan, đơn vị, địa phương";

    private final ScoreSheet sheet;
    private final ReportHeader head;
    private final List<Block> blocks = new ArrayList<>();

    /** @param sheet of at least one plan */
    ScoreDocument(ScoreSheet sheet, Registry registry, Instant made) {
        this.sheet = sheet;
        ScoredPlan first = sheet.plans().get(0);
        this.head = Letterheads.report(
                registry,
                registry.plans().get(first.id()),
                first.focalAgency(),
                "Kết quả theo dõi, chấm điểm việc thực hiện nhiệm vụ của " + ALL + " " + sheet.periodWords(),
                made);
    }

    OfficialDocument write() {
        add(Kind.PARAGRAPH, opening());
        add(Kind.HEADING, "I. KẾT QUẢ CHUNG");
        add(Kind.PARAGRAPH, tasks());
        add(Kind.PARAGRAPH, reports());
        add(Kind.HEADING, "II. KẾT QUẢ CHẤM ĐIỂM");
        add(Kind.PARAGRAPH, scores());
        add(Kind.HEADING, "III. CÁCH CHẤM ĐIỂM");
        add(Kind.PARAGRAPH, basis());
        sheet.ruleText().forEach(rule -> add(Kind.ITEM, rule));
        add(
                Kind.PARAGRAPH,
                "Trên đây là báo cáo %s, %s kính báo cáo %s./."
                        .formatted(VietnameseWording.lower(head.subject()), head.issuer(), head.addressee()));
        return new OfficialDocument(null, header(), List.copyOf(blocks), List.of(annex()));
    }

    ExcelTable workbook() {
        ScoreTable table = new ScoreTable(sheet);
        List<String> below = new ArrayList<>();
        below.add("Cách chấm điểm");
        below.add(basis());
        below.addAll(sheet.ruleText());
        return new ExcelTable(
                "Bảng chấm điểm",
                head.issuer(),
                List.of(
                        title(),
                        citations(),
                        "Số liệu tính đến hết ngày %s; %s nhiệm vụ, mỗi nhiệm vụ tính một lần"
                                .formatted(
                                        DateWords.day(sheet.day()),
                                        FigureWords.two(sheet.total().figures().total()))),
                table.columns(),
                table.cells(),
                below);
    }

    private void add(Kind kind, String text) {
        blocks.add(Block.of(kind, text));
    }

    private Header header() {
        return new Header(
                VietnameseWording.upper(head.parent()),
                VietnameseWording.upper(head.issuer()),
                Symbol.blank(head.symbol()),
                head.place() + ", ngày       tháng       năm " + sheet.asOf().getYear(),
                head.title(),
                head.subject(),
                List.of(head.addressee()),
                head.authority(),
                head.layout() == null ? head.post() : null,
                null,
                head.recipients());
    }

    private Annex annex() {
        return new Annex(
                "Phụ lục",
                title(),
                "(Kèm theo Báo cáo %s ngày       tháng       năm %d của %s)"
                        .formatted(
                                VietnameseWording.lower(Symbol.blank(head.symbol()))
                                        .replace(":", ""),
                                sheet.asOf().getYear(),
                                head.issuer()),
                true,
                ScoreAnnex.of(sheet));
    }

    private String title() {
        return VietnameseWording.upper(
                "Bảng chấm điểm kết quả thực hiện nhiệm vụ của " + ALL + " " + sheet.periodWords());
    }

    private String citations() {
        List<String> all = sheet.plans().stream().map(ScoredPlan::citation).toList();
        int last = all.size() - 1;
        return last == 0 ? all.get(0) : String.join(", ", all.subList(0, last)) + " và " + all.get(last);
    }

    private String opening() {
        return "Thực hiện %s, %s báo cáo %s như sau:"
                .formatted(citations(), head.issuer(), VietnameseWording.lower(head.subject()));
    }

    private String tasks() {
        Figures f = sheet.total().figures();
        String day = DateWords.day(sheet.day());
        if (f.total() == 0) {
            return "Tính đến hết ngày %s, không có nhiệm vụ thuộc kỳ theo dõi.".formatted(day);
        }
        String parts = FigureWords.figures(f).stream()
                .filter(figure -> figure.number() > 0 && !figure.part())
                .map(figure -> VietnameseWording.lower(figure.name()) + " " + FigureWords.two(figure.number()))
                .collect(Collectors.joining("; "));
        StringBuilder text = new StringBuilder("Tính đến hết ngày %s, có %s nhiệm vụ thuộc kỳ theo dõi: %s."
                .formatted(day, FigureWords.two(f.total()), parts));
        if (f.doneLate() > 0) {
            text.append(" Trong số nhiệm vụ đã hoàn thành, %s nhiệm vụ hoàn thành quá hạn."
                    .formatted(FigureWords.two(f.doneLate())));
        }
        if (f.overdue() > 0) {
            text.append(" Trong số nhiệm vụ chưa hoàn thành, %s nhiệm vụ đã quá hạn."
                    .formatted(FigureWords.two(f.overdue())));
        }
        int each = sum(r -> r.counts().figures().total());
        if (each != f.total()) {
            text.append(
                    " Tính cho từng cơ quan, đơn vị chủ trì là %s lượt nhiệm vụ (nhiệm vụ giao nhiều cơ quan chủ trì được tính cho từng cơ quan)."
                            .formatted(FigureWords.two(each)));
        }
        return text.toString();
    }

    private String reports() {
        int due = sum(r -> r.reports().due());
        Map<String, Integer> parts = new LinkedHashMap<>();
        parts.put("nộp đúng hạn", sum(r -> r.reports().onTime()));
        parts.put("nộp quá hạn", sum(r -> r.reports().late()));
        parts.put("chưa nộp lại bản hoàn thiện", sum(r -> r.reports().returned()));
        parts.put("chưa nộp", sum(r -> r.reports().missing()));
        String words = parts.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> e.getKey() + " " + FigureWords.two(e.getValue()))
                .collect(Collectors.joining("; "));
        String reports = due == 0
                ? "Trong kỳ chưa có báo cáo đã nộp hoặc đến hạn nộp."
                : "Trong kỳ có %s báo cáo đã nộp hoặc đến hạn nộp: %s.".formatted(FigureWords.two(due), words);
        int returned = sum(ScoreRow::returned);
        return returned == 0
                ? reports
                : reports + " Báo cáo hoàn thành nhiệm vụ bị trả lại %s lần.".formatted(FigureWords.two(returned));
    }

    private String scores() {
        List<BigDecimal> scores = sheet.rows().stream()
                .filter(r -> r.score() != null)
                .map(ScoreRow::score)
                .toList();
        Map<Unscored, List<String>> left = new TreeMap<>();
        sheet.rows().stream().filter(r -> r.unscored() != null).forEach(r -> left.computeIfAbsent(
                        r.unscored(), why -> new ArrayList<>())
                .add(r.agency().name()));
        String without = left.isEmpty() ? "" : " " + unscored(left);
        if (scores.isEmpty()) {
            return "Trong kỳ không có cơ quan, đơn vị đủ căn cứ để chấm điểm." + without
                    + " Số liệu của từng cơ quan, đơn vị tại Phụ lục.";
        }
        String range = scores.size() == 1
                ? "được %s điểm".formatted(VietnameseWording.number(scores.get(0)))
                : "điểm cao nhất %s, thấp nhất %s"
                        .formatted(
                                VietnameseWording.number(scores.get(0)),
                                VietnameseWording.number(scores.get(scores.size() - 1)));
        return "Có %s/%s cơ quan, đơn vị được chấm điểm, %s.%s Kết quả của từng cơ quan, đơn vị tại Phụ lục."
                .formatted(
                        FigureWords.two(scores.size()),
                        FigureWords.two(sheet.rows().size()),
                        range,
                        without);
    }

    /** Who has no score, and why; by name as far as these are few. */
    private static String unscored(Map<Unscored, List<String>> reasons) {
        int all = reasons.values().stream().mapToInt(List::size).sum();
        return "Không chấm điểm %s cơ quan, đơn vị: %s."
                .formatted(
                        FigureWords.two(all),
                        reasons.entrySet().stream()
                                .map(e ->
                                        named(e.getValue()) + " (" + e.getKey().vietnamese() + ")")
                                .collect(Collectors.joining("; ")));
    }

    private static String named(List<String> agencies) {
        return agencies.size() > NAMED
                ? FigureWords.two(agencies.size()) + " cơ quan, đơn vị"
                : String.join(", ", agencies);
    }

    private String basis() {
        return sheet.rules().province() == null
                ? "Việc chấm điểm theo các quy tắc sau, áp dụng khi địa phương chưa có quy định riêng:"
                : "Việc chấm điểm thực hiện theo %s:".formatted(sheet.rules().source());
    }

    private int sum(ToIntFunction<ScoreRow> value) {
        return sheet.rows().stream().mapToInt(value).sum();
    }
}
