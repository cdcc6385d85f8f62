package vn.tiendo.platform.calendar;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What one law says of public holidays, after {@code contracts/rules/holidays.json}.
 *
 * @param from first day on which it holds
 * @param to last day, or null
 * @param holidayBasis article that names the holidays
 * @param inLieuBasis article that gives the day in lieu
 * @param fixed days of the solar calendar
 * @param setEachYear what each year's announcement sets, in Vietnamese
 * @param holidaysInYear days of holiday in a year whose calendar is complete
 */
public record HolidayLaw(
        LocalDate from,
        LocalDate to,
        String holidayBasis,
        String inLieuBasis,
        List<Fixed> fixed,
        List<String> setEachYear,
        int holidaysInYear) {

    private static final List<HolidayLaw> ALL = read();

    /** @param day month and day, as ISO writes it: {@code --04-30} */
    public record Fixed(MonthDay day, String name) {}

    /** The law that holds on a day, if one of the table does. */
    public static Optional<HolidayLaw> on(LocalDate day) {
        return ALL.stream()
                .filter(law -> !day.isBefore(law.from) && (law.to == null || !day.isAfter(law.to)))
                .findFirst();
    }

    Optional<Fixed> fixedOn(LocalDate day) {
        return fixed.stream().filter(f -> f.day.equals(MonthDay.from(day))).findFirst();
    }

    private static List<HolidayLaw> read() {
        try (InputStream table = HolidayLaw.class.getResourceAsStream("/contracts/rules/holidays.json")) {
            JsonMapper json = JsonMapper.builder().findAndAddModules().build();
            Map<String, Object> file = json.readValue(Objects.requireNonNull(table), new TypeReference<>() {});
            return json.convertValue(file.get("laws"), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
