package vn.tiendo.plan.timeframe;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.plan.timeframe.TimeFrame.Kind;

class TimeFrameParserTest {

    private static final PlanDate PLAN = new PlanDate("2024-09-16");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Quý IV/2024                | QUARTER    | 2024-10-01 | 2024-12-31 | false
                    Năm 2024 - 2025            | YEAR_RANGE | 2024-01-01 | 2025-12-31 | false
                    Giai đoạn 2024-2030        | YEAR_RANGE | 2024-01-01 | 2030-12-31 | false
                    Từ 2024 đến 2026           | YEAR_RANGE | 2024-01-01 | 2026-12-31 | false
                    Năm 2026                   | YEAR       | 2026-01-01 | 2026-12-31 | false
                    Tháng 6/2024               | MONTH      | 2024-06-01 | 2024-06-30 | false
                    Tháng 2 năm 2028           | MONTH      | 2028-02-01 | 2028-02-29 | false
                    6 tháng đầu năm 2025       | HALF_YEAR  | 2025-01-01 | 2025-06-30 | false
                    Trước ngày 30/6/2025       | DATE       | 2024-09-16 | 2025-06-30 | true
                    Trước tháng 6/2025         | DATE       | 2024-09-16 | 2025-05-31 | false
                    """)
    void aNamedPeriodHasItsFirstAndLastDay(
            String words, Kind kind, LocalDate from, LocalDate due, boolean strictlyBefore) {
        assertThat(TimeFrameParser.parse(words, PLAN))
                .containsExactly(TimeFrame.dated(kind, from, due, strictlyBefore, words));
    }

    @Test
    void twoQuartersAreTwoTimeFrames() {
        assertThat(TimeFrameParser.parse("Quý I, II/2025", PLAN))
                .extracting(TimeFrame::due)
                .containsExactly(LocalDate.of(2025, 3, 31), LocalDate.of(2025, 6, 30));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Hàng năm                           | ANNUAL     | 2024-01-01
                    hằng năm                           | ANNUAL     | 2024-01-01
                    Định kỳ hàng năm                   | ANNUAL     | 2024-01-01
                    Từ năm 2025 và cập nhật hàng năm   | ANNUAL     | 2025-01-01
                    Thường xuyên                       | CONTINUOUS | 2024-01-01
                    Thực hiện thường xuyên từ năm 2024 | FROM_YEAR  | 2024-01-01
                    """)
    void aRecurringTaskBeginsInThePlansYearOrTheYearNamed(String words, Kind kind, LocalDate from) {
        assertThat(TimeFrameParser.parse(words, PLAN)).singleElement().satisfies(frame -> {
            assertThat(frame.kind()).isEqualTo(kind);
            assertThat(frame.from()).isEqualTo(from);
            assertThat(frame.due()).isNull();
        });
    }

    @Test
    void anActIsATriggerInThePlansOwnWords() {
        assertThat(TimeFrameParser.parse("Sau khi Thủ tướng Chính phủ ban hành Chiến lược", PLAN))
                .singleElement()
                .satisfies(frame -> {
                    assertThat(frame.kind()).isEqualTo(Kind.TRIGGERED);
                    assertThat(frame.trigger()).isEqualTo("Thủ tướng Chính phủ ban hành Chiến lược");
                });
        assertThat(kindOf("Khi có yêu cầu")).isEqualTo(Kind.ON_REQUEST);
        assertThat(kindOf("Theo kế hoạch của Bộ Nội vụ")).isEqualTo(Kind.BY_OTHER_PLAN);
    }

    @Test
    void noWordsAreNoneNotUnparsed() {
        assertThat(kindOf(null)).isEqualTo(Kind.NONE);
        assertThat(kindOf("  ")).isEqualTo(Kind.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Theo tiến độ", "Đang thực hiện", "x", "Trước ngày 31/6/2025", "Tháng 13/2025", "Năm 2026 - 2024"
            })
    void whatNoWordCarriesAndWhatIsNoDayIsLeftToAnOfficial(String words) {
        assertThat(kindOf(words)).isEqualTo(Kind.UNPARSED);
    }

    @Test
    void spacingCaseDashesAndNormalisationFormDoNotChangeTheMeaning() {
        for (String words : List.of("Quý IV/2024", "Năm 2024 - 2025", "Trước ngày 30/6/2025", "Thường xuyên")) {
            List<TimeFrame> meaning = meaning(words);
            assertThat(meaning(Normalizer.normalize(words, Normalizer.Form.NFD)))
                    .isEqualTo(meaning);
            assertThat(meaning(words.toUpperCase(Locale.ROOT))).isEqualTo(meaning);
            assertThat(meaning("  " + words.replace(" ", "  ") + "\u00a0")).isEqualTo(meaning);
            assertThat(meaning(words.replace('-', '–'))).isEqualTo(meaning);
        }
    }

    private static List<TimeFrame> meaning(String words) {
        return TimeFrameParser.parse(words, PLAN).stream()
                .map(f ->
                        new TimeFrame(f.kind(), f.from(), f.due(), f.strictlyBefore(), f.recurrence(), null, List.of()))
                .toList();
    }

    @Test
    void anyTextAtAllIsReadWithoutAnErrorAndNeverRunsBackwards() {
        Random random = new Random(45);
        String[] bits = {
            "Quý ",
            "IV",
            "I, II",
            "/2024",
            " năm ",
            "2025",
            " - ",
            "trước ",
            "ngày ",
            "30/6/",
            "tháng ",
            "13",
            "khi ",
            "hàng năm",
            "thường xuyên",
            "từ ",
            "",
            "\u0301",
            "đến "
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder words = new StringBuilder();
            for (int n = random.nextInt(6); n >= 0; n--) {
                words.append(bits[random.nextInt(bits.length)]);
            }
            assertThat(TimeFrameParser.parse(words.toString(), PLAN))
                    .isNotEmpty()
                    .allSatisfy(frame -> {
                        if (frame.due() != null) {
                            assertThat(frame.due()).as(words.toString()).isAfterOrEqualTo(frame.from());
                        }
                    });
        }
    }

    private static Kind kindOf(String words) {
        return TimeFrameParser.parse(words, PLAN).get(0).kind();
    }
}
