package vn.tiendo.plan.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.platform.typed.Reading;
import vn.tiendo.platform.typed.TypedDay;

/** Days and percents as officials type them and as programs keep them. */
class TypedValuesTest {

    private static final LocalDate EXCELS_ZERO = LocalDate.of(1899, 12, 30);
    private static final int TRIES = 2_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "02/10/2026",
                "2/10/2026",
                "2.10.2026",
                "02-10-2026",
                " 2 / 10 / 2026 ",
                "ngày 02/10/2026",
                "Ngày 2 tháng 10 năm 2026",
                "2 tháng 10 năm 2026",
                "NGÀY 2 THÁNG 10 NĂM 2026.",
                "2026-10-02",
                "2026/10/2",
                "2026-10-02T00:00:00",
                "02/10/2026 08:30",
                "02/10/2026\u00A0",
                "\u200E02\u200B/10/2026",
                "０２／１０／２０２６"
            })
    void aClearDayIsTaken(String typed) {
        for (Normalizer.Form form : Normalizer.Form.values()) {
            Reading<LocalDate> read = TypedDay.read(Normalizer.normalize(typed, form));
            assertThat(read).isEqualTo(Reading.of(LocalDate.of(2026, 10, 2)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2/10/26 | chưa rõ; nhập đủ ngày, tháng và năm bốn chữ số, ví dụ 02/10/2026.",
                "2/10 | chưa rõ; nhập đủ ngày, tháng và năm bốn chữ số, ví dụ 02/10/2026.",
                "10/2026 | chưa rõ; nhập đủ ngày, tháng và năm bốn chữ số, ví dụ 02/10/2026.",
                "tháng 10/2026 | chưa rõ; nhập đủ ngày, tháng và năm bốn chữ số, ví dụ 02/10/2026.",
                "31/2/2026 | không phải ngày; nhập ngày/tháng/năm, ví dụ 02/10/2026.",
                "10/25/2026 | không phải ngày; nhập ngày/tháng/năm, ví dụ 02/10/2026.",
                "2/10/0026 | không phải ngày; nhập ngày/tháng/năm, ví dụ 02/10/2026.",
                "2/10/9026 | không phải ngày; nhập ngày/tháng/năm, ví dụ 02/10/2026.",
                "2/10/2026, 3/10/2026 | không phải ngày; nhập ngày/tháng/năm, ví dụ 02/10/2026.",
                "hôm qua | không phải ngày; nhập ngày/tháng/năm, ví dụ 02/10/2026.",
                "О2/10/2026 | không phải ngày; nhập ngày/tháng/năm, ví dụ 02/10/2026. Trong đó có ký tự “О” (U+041E)"
                        + " không phải chữ cái tiếng Việt."
            })
    void anUnclearDayIsAskedBack(String typed, String asked) {
        Reading<LocalDate> read = TypedDay.read(typed);
        assertThat(read.value()).isNull();
        assertThat(read.defect().vi()).isEqualTo("“" + typed + "” " + asked);
        assertThat(read.defect().en()).startsWith("'" + typed + "' is ");
    }

    @Test
    void aDayThatAProgramMayHaveTurnedIsAskedBackWithBothReadings() {
        Reading<LocalDate> read = stored(LocalDate.of(2026, 2, 10), NumberFormat.DAY);
        assertThat(read.value()).isNull();
        assertThat(read.defect().vi())
                .isEqualTo("chưa rõ là ngày 2 tháng 10 năm 2026 hay ngày 10 tháng 2 năm 2026, vì máy có thể đã đổi chỗ"
                        + " ngày và tháng; hãy gõ “ngày 02/10/2026” hoặc “ngày 10/02/2026”.");
        assertThat(read.defect().en()).contains("2 October 2026 or 10 February 2026");
    }

    /** Whatever a program stored, the day that is taken is what was typed by any of the two habits; else both are named. */
    @Test
    void noStoredDayIsTakenThatAnotherHabitWouldHaveReadOtherwise() {
        Random random = new Random(45);
        for (int i = 0; i < TRIES; i++) {
            LocalDate typed = day(random);
            LocalDate turned = turned(typed);
            Reading<LocalDate> read = stored(typed, NumberFormat.DAY);
            if (turned == null || turned.equals(typed)) {
                assertThat(read.value()).as("%s", typed).isEqualTo(typed);
            } else {
                assertThat(read.value()).as("%s", typed).isNull();
                assertThat(read.defect().vi()).contains(words(typed), words(turned));
            }
            assertThat(stored(typed, NumberFormat.PLAIN_DAY).value()).isEqualTo(typed);
        }
    }

    /** Each way of writing a day is read as that day, whatever blanks and separators stand in it. */
    @Test
    void everyTypedDayIsThatDay() {
        Random random = new Random(107);
        List<String> separators = List.of("/", "-", ".", " / ", "/\u00A0", "-\u200B");
        for (int i = 0; i < TRIES; i++) {
            LocalDate day = day(random);
            String separator = separators.get(random.nextInt(separators.size()));
            String zero = random.nextBoolean() ? "%02d%s%02d%s%d" : "%d%s%d%s%d";
            String typed =
                    zero.formatted(day.getDayOfMonth(), separator, day.getMonthValue(), separator, day.getYear());
            assertThat(TypedDay.read(typed).value()).as(typed).isEqualTo(day);
            assertThat(TypedDay.read("ngày " + typed).value()).as(typed).isEqualTo(day);
            assertThat(TypedDay.read(day.toString()).value()).isEqualTo(day);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "46297, GENERAL, ô chứa con số 46297",
        "46297, TEXT, ô chứa con số 46297",
        "46297, PART_OF_DAY, 'ô không hiện đủ ngày, tháng, năm (máy hiểu là ngày 2 tháng 10 năm 2026)'",
        "0, DAY, “0” không phải ngày",
        "-1, DAY, “-1” không phải ngày",
        "1E300, DAY, “1",
        "200000, DAY, “200000” không phải ngày"
    })
    void aNumberThatShowsNoWholeDayIsNone(String number, NumberFormat format, String asked) {
        Reading<LocalDate> read = DayReading.counted(new BigDecimal(number), false, format);
        assertThat(read.value()).isNull();
        assertThat(read.defect().vi()).startsWith(asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100% | 100",
                "55 % | 55",
                "55 | 55",
                "0 | 0",
                "1 | 1",
                "1% | 1",
                "60,0% | 60",
                "60.0 | 60",
                "100 phần trăm | 100",
                "６０％ | 60",
                "55\u00A0% | 55",
                "\u200B60% | 60",
                "101 | 101",
                "-5% | -5"
            })
    void aPercentageIsTakenAsItIsTyped(String typed, int percent) {
        assertThat(PercentReading.typed(typed)).isEqualTo(Reading.of(percent));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,6 | “0,6” chưa rõ là 60% hay 0,6%; nhập số nguyên từ 0 đến 100, ví dụ 60%.",
                "0.6 | “0,6” chưa rõ là 60% hay 0,6%; nhập số nguyên từ 0 đến 100, ví dụ 60%.",
                "0,6% | tỷ lệ là số nguyên từ 0 đến 100, không có phần lẻ như 0,6%.",
                "55,5 | tỷ lệ là số nguyên từ 0 đến 100, không có phần lẻ như 55,5%.",
                "1.000 | “1.000” không phải tỷ lệ; nhập số nguyên từ 0 đến 100, ví dụ 60%.",
                "khoảng 60% | “khoảng 60%” không phải tỷ lệ; nhập số nguyên từ 0 đến 100, ví dụ 60%.",
                "6O% | “6O%” không phải tỷ lệ; nhập số nguyên từ 0 đến 100, ví dụ 60%."
            })
    void anUnclearPercentageIsAskedBack(String typed, String asked) {
        assertThat(PercentReading.typed(typed).value()).isNull();
        assertThat(PercentReading.typed(typed).defect().vi()).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({
        "1, PERCENT, 100",
        "0.6, PERCENT, 60",
        "0.57999999999999996, PERCENT, 58",
        "0.29, PERCENT, 29",
        "0.5700000000000001, PERCENT, 57",
        "60, GENERAL, 60",
        "60.000000000000001, GENERAL, 60",
        "1, GENERAL, 1",
        "1, TEXT, 1",
        "100, OTHER, 100",
        "0, GENERAL, 0",
        "0, PERCENT, 0",
        "6E1, GENERAL, 60"
    })
    void aStoredNumberIsWhatTheCellShows(String number, NumberFormat format, int percent) {
        assertThat(percent(number, format)).isEqualTo(Reading.of(percent));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.6 | GENERAL | “0,6” chưa rõ là 60% hay 0,6%",
                "0.6 | OTHER | “0,6” chưa rõ là 60% hay 0,6%",
                "1 | OTHER | chưa rõ là 1% hay 100%",
                "0.555 | PERCENT | tỷ lệ là số nguyên từ 0 đến 100, không có phần lẻ như 55,5%.",
                "46297 | DAY | máy đã hiểu là ngày",
                "1E300 | GENERAL | tỷ lệ là số nguyên từ 0 đến 100."
            })
    void aStoredNumberThatCouldBeTwoIsAskedBack(String number, NumberFormat format, String asked) {
        assertThat(percent(number, format).value()).isNull();
        assertThat(percent(number, format).defect().vi()).startsWith(asked);
    }

    /** The same percentage, however it is typed and kept, is the same number; a program keeps hundredths as doubles. */
    @Test
    void everyWholePercentageIsItselfInEveryWayOfKeepingIt() {
        for (int percent = 0; percent <= 100; percent++) {
            assertThat(PercentReading.typed(percent + "%").value()).isEqualTo(percent);
            assertThat(PercentReading.typed(percent + " ").value()).isEqualTo(percent);
            assertThat(percent(String.valueOf(percent / 100.0), NumberFormat.PERCENT)
                            .value())
                    .isEqualTo(percent);
            assertThat(percent(new BigDecimal(percent / 100.0).toPlainString(), NumberFormat.PERCENT)
                            .value())
                    .isEqualTo(percent);
            assertThat(percent(percent + ".0", NumberFormat.GENERAL).value()).isEqualTo(percent);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General | GENERAL",
                "@ | TEXT",
                "0% | PERCENT",
                "0.0% | PERCENT",
                "0 | OTHER",
                "#,##0.00 | OTHER",
                "dd/mm/yyyy | DAY",
                "m/d/yy | DAY",
                "[$-42A]dd/mm/yyyy;@ | DAY",
                "dd\\-mm\\-yyyy hh:mm | DAY",
                "yyyy-mm-dd | PLAIN_DAY",
                "yyyy\\/mm\\/dd;@ | PLAIN_DAY",
                "d mmmm yyyy | PLAIN_DAY",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy | PLAIN_DAY",
                "dd-mmm-yy | PLAIN_DAY",
                "mmm-yy | PART_OF_DAY",
                "d-mmm | PART_OF_DAY",
                "yyyy | PART_OF_DAY",
                "mm/yyyy | PART_OF_DAY",
                "h:mm | OTHER",
                "mm:ss | OTHER",
                "[h]:mm:ss | OTHER",
                "0 \"đồng mỗi ngày dd\" | OTHER",
                "#,##0\\ [$VND] | OTHER",
                "0.00E+00 | OTHER",
                "_-* #,##0_-;-* #,##0_- | OTHER",
                "DD/MM/YYYY | DAY"
            })
    void aFormatTellsWhatItShows(String code, NumberFormat shown) {
        assertThat(NumberFormat.of(code)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "0, GENERAL",
        "9, PERCENT",
        "10, PERCENT",
        "14, DAY",
        "15, PLAIN_DAY",
        "17, PART_OF_DAY",
        "22, DAY",
        "49, TEXT",
        "2, OTHER"
    })
    void aFormatThatIsNotWrittenOutIsThatOfTheStandard(int id, NumberFormat shown) {
        assertThat(NumberFormat.builtIn(id)).isEqualTo(shown);
    }

    private static Reading<Integer> percent(String number, NumberFormat format) {
        SheetCell cell = new SheetCell(SheetCell.Type.NUMBER, number, format, false);
        return PercentReading.stored(cell.number().orElseThrow(), format);
    }

    private static Reading<LocalDate> stored(LocalDate day, NumberFormat format) {
        return DayReading.counted(BigDecimal.valueOf(ChronoUnit.DAYS.between(EXCELS_ZERO, day)), false, format);
    }

    private static String words(LocalDate day) {
        return "ngày " + day.getDayOfMonth() + " tháng " + day.getMonthValue() + " năm " + day.getYear();
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(73_000));
    }

    /** What a program of the other habit makes of the same figures; null: it makes nothing of them. */
    private static LocalDate turned(LocalDate day) {
        try {
            return LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
