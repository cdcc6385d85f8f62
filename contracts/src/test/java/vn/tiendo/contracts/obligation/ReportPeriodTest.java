package vn.tiendo.contracts.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPeriodTest {

    @ParameterizedTest
    @EnumSource(Frequency.class)
    void thePeriodsOfAYearAreTheYearWithoutGapOrOverlap(Frequency frequency) {
        for (int year = 2000; year <= 2200; year++) {
            List<ReportPeriod> periods = ReportPeriod.all(year, frequency);
            assertThat(periods).hasSize(frequency.periods).isSorted();
            LocalDate next = LocalDate.of(year, 1, 1);
            for (ReportPeriod period : periods) {
                assertThat(period.first()).isEqualTo(next);
                assertThat(period.last()).isAfter(period.first());
                assertThat(period.isLast()).isEqualTo(period.last().equals(LocalDate.of(year, 12, 31)));
                assertThat(period.next().first()).isEqualTo(period.last().plusDays(1));
                next = period.last().plusDays(1);
            }
            assertThat(next).isEqualTo(LocalDate.of(year + 1, 1, 1));
            long days = periods.stream()
                    .mapToLong(p -> ChronoUnit.DAYS.between(p.first(), p.last()) + 1)
                    .sum();
            assertThat(days).isEqualTo(LocalDate.of(year, 1, 1).lengthOfYear());
        }
    }

    @Test
    void aCodeNamesOnePeriodAndIsReadBack() {
        List<ReportPeriod> all = Stream.of(Frequency.values())
                .flatMap(f -> IntStream.of(2024, 2026, 2027).boxed().flatMap(y -> ReportPeriod.all(y, f).stream()))
                .toList();
        assertThat(all.stream().map(ReportPeriod::code).distinct()).hasSameSizeAs(all);
        assertThat(all.stream().map(ReportPeriod::slug).distinct()).hasSameSizeAs(all);
        for (ReportPeriod period : all) {
            assertThat(ReportPeriod.parse(period.code())).isEqualTo(period);
            assertThat(ReportPeriod.of(period.year(), period.part())).isEqualTo(period);
            assertThat(ReportPeriod.ofPart(period.year(), period.codeOfPart())).isEqualTo(period);
            assertThat(period.slug()).matches("[a-z0-9-]+");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-Q5", "2026-H0", "2026-M13", "2026-M3", "2026-q2", "2026-", "Q2"})
    void whatIsNoPeriodIsRefused(String code) {
        assertThatThrownBy(() -> ReportPeriod.parse(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theyAreInTheOrderOfTheirEndsTheShorterFirst() {
        List<ReportPeriod> periods =
                new ArrayList<>(Stream.of("2026-H1", "2026", "2026-Q2", "2026-M06", "2026-Q1", "2025")
                        .map(ReportPeriod::parse)
                        .toList());
        Collections.shuffle(periods, new Random(7));
        Collections.sort(periods);
        assertThat(periods.stream().map(ReportPeriod::code))
                .containsExactly("2025", "2026-Q1", "2026-M06", "2026-Q2", "2026-H1", "2026");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026 | năm 2026 | năm 2026",
                "2026-H1 | 6 tháng đầu năm 2026 | 6 tháng đầu năm 2026; phương hướng, nhiệm vụ 6 tháng cuối năm",
                "2026-H2 | 6 tháng cuối năm 2026 | 6 tháng cuối năm 2026; phương hướng, nhiệm vụ 6 tháng đầu năm 2027",
                "2026-Q1 | quý I năm 2026 | quý I; phương hướng, nhiệm vụ quý II năm 2026",
                "2026-Q3 | quý III năm 2026 | quý III; phương hướng, nhiệm vụ quý IV năm 2026",
                "2026-Q4 | quý IV năm 2026 | quý IV năm 2026; phương hướng, nhiệm vụ quý I năm 2027",
                "2026-M01 | tháng 01 năm 2026 | tháng 01; phương hướng, nhiệm vụ tháng 02 năm 2026",
                "2026-M03 | tháng 3 năm 2026 | tháng 3; phương hướng, nhiệm vụ tháng 4 năm 2026",
                "2026-M12 | tháng 12 năm 2026 | tháng 12 năm 2026; phương hướng, nhiệm vụ tháng 01 năm 2027"
            })
    void itIsWordedAsOfficesDo(String code, String words, String outlook) {
        assertThat(ReportPeriod.parse(code).words()).isEqualTo(words);
        assertThat(ReportPeriod.parse(code).outlook()).isEqualTo(outlook);
    }
}
