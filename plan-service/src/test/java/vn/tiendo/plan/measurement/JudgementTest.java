package vn.tiendo.plan.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.plan.TargetDefinition.Comparison;
import vn.tiendo.plan.plan.TargetDefinition.Kind;

class JudgementTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "AT_LEAST, 50, -, 49.9, NOT_REACHED, 0.1, BELOW",
                "AT_LEAST, 50, -, 50, REACHED, 0, WITHIN",
                "AT_LEAST, 50, -, 99, REACHED, 0, WITHIN",
                "ABOUT, 136000, -, 129199, NOT_REACHED, 1, BELOW",
                "ABOUT, 136000, -, 129200, REACHED, 0, WITHIN",
                "ABOUT, 136000, -, 142801, REACHED, 0, ABOVE",
                "RANGE, 25, 30, 24, NOT_REACHED, 1, BELOW",
                "RANGE, 25, 30, 25, REACHED, 0, WITHIN",
                "RANGE, 25, 30, 30, REACHED, 0, WITHIN",
                "RANGE, 25, 30, 30.5, REACHED, 0, ABOVE",
                "EXACTLY, 14, -, 13.9, NOT_REACHED, 0.1, BELOW",
                "EXACTLY, 14, -, 14.0, REACHED, 0, WITHIN",
                "EXACTLY, 14, -, 15, REACHED, 0, ABOVE",
                "EXACTLY, 0, -, 0, REACHED, 0, WITHIN"
            })
    void aValueIsJudgedByTheComparisonOfItsTarget(
            Comparison comparison,
            BigDecimal figure,
            BigDecimal upper,
            BigDecimal value,
            Assessment assessment,
            BigDecimal missing,
            Position position) {
        assertThat(Judgement.of(measured(comparison, figure, upper), value, null))
                .isEqualTo(new Judgement(assessment, missing, position));
    }

    @Test
    void withoutAValueNothingIsSaid() {
        TargetDefinition target = measured(Comparison.AT_LEAST, BigDecimal.TEN, null);
        assertThat(Judgement.of(target, null, null)).isEqualTo(Judgement.NOT_MEASURED);
        assertThat(Judgement.of(milestone(), null, null)).isEqualTo(Judgement.NOT_MEASURED);
        assertThat(Judgement.of(milestone(), null, LocalDate.of(2026, 9, 5)).assessment())
                .isEqualTo(Assessment.REACHED);
    }

    /** For any target and value; each case is repeatable from its seed. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsMissingAgreesWithTheAssessment(long seed) {
        Random random = new Random(seed);
        Comparison comparison = Comparison.values()[random.nextInt(Comparison.values().length)];
        BigDecimal figure = figure(random);
        BigDecimal upper = comparison == Comparison.RANGE ? figure.add(figure(random)) : null;
        TargetDefinition target = measured(comparison, figure, upper);
        // Near the bounds as often as far from them.
        Bounds bounds = Bounds.of(target);
        BigDecimal value =
                switch (random.nextInt(4)) {
                    case 0 -> bounds.from();
                    case 1 -> bounds.to() == null ? figure : bounds.to();
                    case 2 -> bounds.from().subtract(figure(random)).max(BigDecimal.ZERO);
                    default -> figure(random);
                };

        Judgement judgement = Judgement.of(target, value, null);

        boolean reached = judgement.assessment() == Assessment.REACHED;
        assertThat(judgement.assessment()).isNotEqualTo(Assessment.NOT_MEASURED);
        assertThat(judgement.missing().signum()).isEqualTo(reached ? 0 : 1);
        assertThat(judgement.position() == Position.BELOW).isEqualTo(!reached);
        // What is missing is exactly what is missing: with it the target is reached, with less it is not.
        assertThat(Judgement.of(target, value.add(judgement.missing()), null).assessment())
                .isEqualTo(Assessment.REACHED);
        if (!reached) {
            BigDecimal less = judgement.missing().divide(BigDecimal.valueOf(2));
            assertThat(Judgement.of(target, value.add(less), null).assessment()).isEqualTo(Assessment.NOT_REACHED);
        }
        assertThat(judgement.missing().scale()).as("no exponent").isNotNegative();
    }

    static Stream<Long> seeds() {
        return new Random(45).longs(500).boxed();
    }

    private static BigDecimal figure(Random random) {
        return BigDecimal.valueOf(random.nextInt(2_000_000), random.nextInt(5));
    }

    private static TargetDefinition measured(Comparison comparison, BigDecimal figure, BigDecimal upper) {
        return target("x-2030-01", Kind.MEASURED, comparison, figure, upper, "%");
    }

    private static TargetDefinition milestone() {
        return target("x-2030-m1", Kind.MILESTONE, null, null, null, null);
    }

    private static TargetDefinition target(
            String id, Kind kind, Comparison comparison, BigDecimal figure, BigDecimal upper, String unit) {
        return new TargetDefinition(
                id,
                "x",
                "x",
                1,
                kind,
                "Chỉ tiêu",
                2030,
                comparison,
                figure,
                upper,
                unit,
                false,
                null,
                null,
                null,
                null,
                null);
    }
}
