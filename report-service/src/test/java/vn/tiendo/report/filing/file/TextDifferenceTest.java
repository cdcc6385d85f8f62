package vn.tiendo.report.filing.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.tiendo.report.filing.file.TextDifference.Kind;

class TextDifferenceTest {

    @Test
    void aParagraphThatReadsOtherwiseIsToldWithWhatItWas() {
        List<TextDifference> found = TextDifference.between(
                List.of("I. CÔNG TÁC CHỈ ĐẠO", "Sở đã hoàn thành 07/09 nhiệm vụ.", "II. KẾT QUẢ", "Không có."),
                List.of("I. CÔNG TÁC CHỈ ĐẠO", "Trong kỳ, Sở đã hoàn thành 08/09 nhiệm vụ.", "II. KẾT QUẢ"));
        assertThat(found)
                .containsExactly(
                        new TextDifference(
                                Kind.CHANGED,
                                "Sở đã hoàn thành 07/09 nhiệm vụ.",
                                "Trong kỳ, Sở đã hoàn thành 08/09 nhiệm vụ.",
                                List.of("07"),
                                List.of("08"),
                                true),
                        new TextDifference(Kind.REMOVED, "Không có.", null, List.of(), List.of(), false));
    }

    @Test
    void aNumberWrittenWhereOneWasLeftBlankIsNoOtherFigure() {
        assertThat(TextDifference.between(
                        List.of("Số:…/BC-SNV | Quảng Ninh, ngày tháng 11 năm 2026", "Kết quả 7 nhiệm vụ"),
                        List.of("Số: 05/BC-SNV | Quảng Ninh, ngày 12 tháng 11 năm 2026", "Kết quả 07 nhiệm vụ")))
                .hasSize(2)
                .noneMatch(TextDifference::figuresChanged)
                .extracting(TextDifference::figuresNew)
                .containsExactly(List.of("05", "12"), List.of());
    }

    @Test
    void aFigureThatStandsElsewhereInTheReportIsNoNewOne() {
        assertThat(TextDifference.between(
                        List.of("Có 9 nhiệm vụ."), List.of("Có 9 nhiệm vụ.", "Cả 09 nhiệm vụ đều thường xuyên.")))
                .singleElement()
                .matches(added -> added.kind() == Kind.ADDED && !added.figuresChanged());
        assertThat(TextDifference.between(List.of("Có 9 nhiệm vụ.", "Chi 120 triệu đồng."), List.of("Có 9 nhiệm vụ.")))
                .singleElement()
                .matches(gone -> gone.kind() == Kind.REMOVED && gone.figuresChanged());
    }

    /** Whatever the texts: taking out and writing in what is told makes the one of the other. */
    @Test
    void whatIsToldMakesTheCorrectedTextOfThePrintedOne() {
        long seed = Long.getLong("seed", new Random().nextLong());
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            List<String> was = text(random);
            List<String> now = edited(was, random);
            List<String> gone = new ArrayList<>();
            List<String> come = new ArrayList<>();
            TextDifference.between(was, now).forEach(difference -> {
                if (difference.was() != null) {
                    gone.add(difference.was());
                }
                if (difference.now() != null) {
                    come.add(difference.now());
                }
            });
            int[] places = Lines.places(was, now);
            List<String> kept = new ArrayList<>();
            int before = -1;
            for (int line = 0; line < places.length; line++) {
                if (places[line] >= 0) {
                    assertThat(places[line]).as("-Dseed=" + seed).isGreaterThan(before);
                    assertThat(now.get(places[line])).as("-Dseed=" + seed).isEqualTo(was.get(line));
                    kept.add(was.get(line));
                    before = places[line];
                }
            }
            assertThat(sorted(kept, gone)).as("-Dseed=" + seed).isEqualTo(sorted(was, List.of()));
            assertThat(sorted(kept, come)).as("-Dseed=" + seed).isEqualTo(sorted(now, List.of()));
        }
    }

    @Test
    @Timeout(20)
    void textsThatHaveNothingInCommonTakeNoLongerThanOthers() {
        List<String> was =
                IntStream.range(0, 60_000).mapToObj(i -> "dòng " + i % 7).toList();
        List<String> now =
                IntStream.range(0, 60_000).mapToObj(i -> "khác " + i % 11).toList();
        assertThat(TextDifference.between(was, now)).hasSize(120_000);
        List<String> moved = new ArrayList<>(was);
        Collections.shuffle(moved, new Random(1));
        assertThat(TextDifference.between(was, moved)).isNotEmpty();
    }

    private static List<String> text(Random random) {
        return random.ints(random.nextInt(30), 0, 12).mapToObj(i -> "dòng " + i).toList();
    }

    private static List<String> edited(List<String> was, Random random) {
        List<String> now = new ArrayList<>(was);
        for (int i = random.nextInt(6); i > 0; i--) {
            int at = now.isEmpty() ? 0 : random.nextInt(now.size());
            switch (random.nextInt(3)) {
                case 0 -> now.add(at, "dòng " + random.nextInt(15));
                case 1 -> {
                    if (!now.isEmpty()) {
                        now.remove(at);
                    }
                }
                default -> {
                    if (!now.isEmpty()) {
                        now.set(at, now.get(at) + " sửa");
                    }
                }
            }
        }
        return now;
    }

    private static List<String> sorted(List<String> one, List<String> other) {
        String[] all = Stream.concat(one.stream(), other.stream()).toArray(String[]::new);
        Arrays.sort(all);
        return List.of(all);
    }
}
