package vn.tiendo.plan.mywork.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.tiendo.plan.measurement.MeasurementRequest;
import vn.tiendo.plan.measurement.Source;
import vn.tiendo.plan.mywork.form.SmallForm.Asked;
import vn.tiendo.plan.mywork.form.SmallForm.Kind;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.typed.Reading;

/** The fields of the form for a value. */
final class ValueFields {

    private static final String YEAR = "nam";
    private static final String VALUE = "gia-tri";
    private static final String REACHED_ON = "ngay-dat";
    private static final String WORDS = "ket-qua";
    private static final String TEXT = "nguon";
    private static final String NUMBER = "so-van-ban";
    private static final String DATE = "ngay-van-ban";
    private static final String ISSUER = "noi-ban-hanh";
    private static final String NOTE = "ghi-chu";

    private ValueFields() {}

    /** Those that a target asks for. */
    static List<Asked> of(OwnTarget own) {
        List<Asked> asked = new ArrayList<>();
        if (own.isMilestone()) {
            asked.add(new Asked(
                    REACHED_ON,
                    "Ngày đạt",
                    "reachedOn",
                    "Nếu đã đạt: ngày/tháng/năm, ví dụ 05/09/2026. Chưa đạt thì ghi năm và kết quả đến nay.",
                    Kind.DAY));
            asked.add(new Asked(YEAR, "Năm", "year", "Ví dụ 2026. Chỉ ghi khi chưa đạt.", Kind.LINE));
            asked.add(new Asked(WORDS, "Kết quả đến nay", "words", null, Kind.TEXT));
        } else {
            asked.add(new Asked(YEAR, "Năm của số liệu", "year", "Ví dụ 2026.", Kind.LINE));
            String unit = own.target().unit() == null ? "" : " (" + own.target().unit() + ")";
            asked.add(new Asked(
                    VALUE, "Giá trị" + unit, "value", "Dấu phẩy trước phần thập phân, ví dụ 95,2.", Kind.LINE));
        }
        asked.add(new Asked(
                TEXT,
                "Nguồn số liệu",
                "source.text",
                "Ghi bằng lời, ví dụ Niên giám thống kê tỉnh năm 2025, bảng 214; hoặc ghi văn bản ở ba ô dưới.",
                Kind.LINE));
        asked.add(new Asked(NUMBER, "Số, ký hiệu văn bản", "source.number", "Ví dụ 312/BC-SGDĐT.", Kind.LINE));
        asked.add(new Asked(DATE, "Ngày văn bản", "source.date", "Ngày/tháng/năm, ví dụ 15/01/2026.", Kind.DAY));
        asked.add(new Asked(ISSUER, "Nơi ban hành", "source.issuer", null, Kind.LINE));
        asked.add(new Asked(NOTE, "Ghi chú", "note", null, Kind.TEXT));
        return asked;
    }

    /** What was typed; what cannot be read is among the form's defects. */
    static MeasurementRequest read(PageForm form) {
        Integer year = read(form, YEAR, ValueFields::year);
        BigDecimal value = read(form, VALUE, NumberReading::typed);
        Source source = new Source(
                form.line(NUMBER).orElse(null),
                form.day(DATE),
                form.line(ISSUER).orElse(null),
                form.line(TEXT).orElse(null));
        return new MeasurementRequest(
                year,
                value,
                form.day(REACHED_ON),
                form.text(WORDS).orElse(null),
                source,
                form.text(NOTE).orElse(null));
    }

    private static Reading<Integer> year(String text) {
        return text.matches("\\d{4}")
                ? Reading.of(Integer.valueOf(text))
                : Reading.unclear("năm gồm bốn chữ số, ví dụ 2026.", "a year has four figures, such as 2026.");
    }

    private static <T> T read(PageForm form, String field, Function<String, Reading<T>> reader) {
        Optional<Reading<T>> reading = form.line(field).map(reader);
        reading.filter(read -> read.defect() != null)
                .ifPresent(read -> form.defects().put(field, read.defect().capital()));
        return reading.map(Reading::value).orElse(null);
    }
}
