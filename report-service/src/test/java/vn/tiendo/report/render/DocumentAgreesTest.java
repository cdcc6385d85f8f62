package vn.tiendo.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        String figures = paragraph(document, "nhiệm vụ thuộc kỳ báo cáo");
        Map<String, Integer> said = new TreeMap<>();
        STANDINGS.forEach(words -> said.put(words, number(figures, words + " (\\d+)")));
        int total = number(figures, "Trong (\\d+) nhiệm vụ");

        assertThat(said.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(total);
        assertThat(number(paragraph(document, "Kế hoạch giao"), "thuộc kỳ báo cáo (\\d+)"))
                .isEqualTo(total);
        Table annex = document.annexes().get(0).table();
        assertThat(annex.rows()).hasSize(total);
        Map<String, Integer> annexed = new TreeMap<>();
        STANDINGS.forEach(words -> annexed.put(words, (int) annex.rows().stream()
                .filter(row -> standing(row.get(row.size() - 1)).equals(words))
                .count()));
        assertThat(annexed).isEqualTo(said);
        document.body().stream()
                .filter(block -> block.table() != null
                        && block.table().columns().get(0).heading().equals("Nhóm nhiệm vụ"))
                .forEach(block -> addUp(block.table(), total));
    }

    @RepeatedTest(60)
    void whatIsOverdueIsSoInEachPart(RepetitionInfo repetition) {
        OfficialDocument document = document(repetition);
        List<String> overdue = items(document, "IV.");
        List<String> ahead = items(document, "VIII.").stream()
                .filter(item -> item.contains("đã quá hạn"))
                .toList();

        assertThat(number(
                        paragraph(document, "nhiệm vụ thuộc kỳ báo cáo"),
                        "chưa hoàn thành, (\\d+) nhiệm vụ đã quá hạn"))
                .isEqualTo((int) overdue.stream()
                        .map(item -> item.replaceFirst("Nhiệm vụ (\\S+) .*", "$1"))
                        .distinct()
                        .count());
        assertThat(ahead).allMatch(item -> overdue.stream()
                .anyMatch(other -> other.startsWith("Nhiệm vụ " + item.replaceFirst("\\. .*", "") + " ")));
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

    /** Of a part that has this number. */
    private static List<String> items(OfficialDocument document, String part) {
        List<Block> body = document.body();
        int heading = 0;
        while (body.get(heading).kind() != Kind.HEADING
                || !body.get(heading).text().startsWith(part)) {
            heading++;
        }
        return body.subList(heading + 1, body.size()).stream()
                .takeWhile(block -> block.kind() != Kind.HEADING)
                .filter(block -> block.kind() == Kind.ITEM)
                .map(Block::text)
                .toList();
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
