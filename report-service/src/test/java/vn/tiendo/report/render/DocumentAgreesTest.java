package vn.tiendo.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import vn.tiendo.report.content.RandomReports;
import vn.tiendo.report.render.document.OfficialDocument;
import vn.tiendo.report.render.document.OfficialDocument.Block;
import vn.tiendo.report.render.document.OfficialDocument.Kind;
import vn.tiendo.report.render.document.OfficialDocument.Table;
import vn.tiendo.report.render.document.ReportDocumentWriter;
import vn.tiendo.report.render.document.VietnameseWording;

/** Whatever the ledger holds: no number, table or list of a document says something else than another one of it. */
class DocumentAgreesTest {

    private static final List<String> STANDINGS =
            List.of("đã hoàn thành", "đang thực hiện", "chưa thực hiện", "chưa có báo cáo", "tạm dừng");

    @RepeatedTest(60)
    void theFirstParagraphsTheTableAndTheAnnexSayTheSameNumbers(RepetitionInfo repetition) {
        OfficialDocument document = document(repetition);
        String figures = paragraph(document, "(số liệu tính đến ngày");
        Map<String, Integer> said = new TreeMap<>();
        STANDINGS.forEach(words -> said.put(words, number(figures, words + " (\\d+)")));
        int whole = number(figures, "(\\d+) nhiệm vụ, (?:đều )?thuộc kỳ báo cáo");
        int total = whole > 0 ? whole : number(figures, "Trong (\\d+) nhiệm vụ");

        assertThat(said.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(total);
        assertThat(whole > 0 ? whole : number(figures, "; thuộc kỳ báo cáo (\\d+)"))
                .isEqualTo(total);
        Table annex = document.annexes().get(0).table();
        List<List<String>> tasks = annex.rows().stream()
                .filter(row -> Character.isDigit(row.get(0).charAt(0)))
                .toList();
        assertThat(tasks).hasSize(total);
        Map<String, Integer> annexed = new TreeMap<>();
        STANDINGS.forEach(words -> annexed.put(words, (int) tasks.stream()
                .filter(row -> standing(row.get(row.size() - 1)).equals(words))
                .count()));
        assertThat(annexed).isEqualTo(said);
        document.body().stream()
                .filter(block -> block.table() != null
                        && block.table().columns().get(0).heading().equals("Nhóm nhiệm vụ"))
                .forEach(block -> addUp(block.table(), total));
    }

    @RepeatedTest(60)
    void whatIsOverdueNotBegunOrDoneIsSoInEachPart(RepetitionInfo repetition) {
        OfficialDocument document = document(repetition);
        String figures = paragraph(document, "(số liệu tính đến ngày");
        List<String> limits = texts(document, "Tồn tại, hạn chế");
        List<String> overdue =
                limits.stream().filter(text -> text.contains(" (quá hạn ")).toList();
        String shortfalls = String.join("\n", limits);
        int number = number(figures, "chưa hoàn thành, (\\d+) nhiệm vụ đã quá hạn");

        assertThat(overdue).hasSize(number);
        assertThat(number(shortfalls, "(\\d+) nhiệm vụ chưa hoàn thành, đã quá hạn"))
                .isEqualTo(number);
        assertThat(number(shortfalls, "(\\d+) nhiệm vụ chưa triển khai thực hiện"))
                .isEqualTo(number(figures, "chưa thực hiện (\\d+)"));
        assertThat(number(shortfalls, "(\\d+) nhiệm vụ chưa có báo cáo"))
                .isEqualTo(number(figures, "chưa có báo cáo (\\d+)"));
        String strengths = String.join("\n", texts(document, "Kết quả nổi bật"));
        assertThat(number(strengths, "đã hoàn thành (\\d+)/"))
                .isEqualTo(number(figures, "đã hoàn thành (\\d+)(?!/|\\d)"));
        String ahead = String.join("\n", texts(document, "PHƯƠNG HƯỚNG"));
        assertThat(number(ahead, "hoàn thành (\\d+) nhiệm vụ đã quá hạn")).isLessThanOrEqualTo(number);
        Matcher named = Pattern.compile("nhiệm vụ đã quá hạn: (.*)\\.").matcher(ahead);
        if (named.find()) {
            Stream.of(named.group(1).split(" \\(hạn [^)]*\\)(; )?")).forEach(title -> assertThat(overdue)
                    .anyMatch(text -> text.regionMatches(true, 0, title, 0, title.length())));
        }
    }

    /** What stands in no document, whatever the ledger holds. */
    @RepeatedTest(60)
    void noWordIsTheSystems(RepetitionInfo repetition) {
        String words = document(repetition).toString();

        assertThat(words).doesNotContainIgnoringCase(ForbiddenWords.ALL.toArray(String[]::new));
        assertThat(words).doesNotContain(";.", ":.", "..;", "□");
    }

    private static OfficialDocument document(RepetitionInfo repetition) {
        return new ReportDocumentWriter(RandomReports.report(repetition.getCurrentRepetition())).write();
    }

    private static String paragraph(OfficialDocument document, String words) {
        return document.body().stream()
                .map(Block::text)
                .filter(text -> text != null && text.contains(words))
                .findFirst()
                .orElseThrow();
    }

    /** Of the part under the heading with these words. */
    private static List<String> texts(OfficialDocument document, String heading) {
        List<Block> body = document.body();
        int at = 0;
        while (!isHeading(body.get(at)) || !body.get(at).text().contains(heading)) {
            at++;
        }
        return body.subList(at + 1, body.size()).stream()
                .takeWhile(block -> !isHeading(block))
                .map(Block::text)
                .toList();
    }

    private static boolean isHeading(Block block) {
        return block.kind() == Kind.HEADING || block.kind() == Kind.SUBHEADING;
    }

    private static int number(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    /** A task of one agency says how its completion lay to its date. */
    private static String standing(String cell) {
        String words = VietnameseWording.lower(cell);
        return words.startsWith("hoàn thành")
                ? "đã hoàn thành"
                : STANDINGS.stream().filter(words::startsWith).findFirst().orElseThrow();
    }

    private static void addUp(Table table, int total) {
        List<String> sum = table.rows().get(table.rows().size() - 1);
        assertThat(sum.get(1)).isEqualTo(String.valueOf(total));
        for (int column = 1; column < sum.size(); column++) {
            int at = column;
            assertThat(table.rows().subList(0, table.rows().size() - 1).stream()
                            .mapToInt(row -> Integer.parseInt(row.get(at)))
                            .sum())
                    .isEqualTo(Integer.parseInt(sum.get(column)));
        }
    }
}
