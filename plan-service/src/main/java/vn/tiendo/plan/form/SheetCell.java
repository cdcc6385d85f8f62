package vn.tiendo.plan.form;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tiendo.platform.typed.Characters;

/**
 * A cell as it stands in a workbook.
 *
 * @param value text, number or ISO date as it is written there; of a formula what the program has worked out; null: nothing
 */
record SheetCell(Type type, String value, NumberFormat format, boolean formula) {

    /** What a cell holds, by the letters of the workbook. */
    enum Type {
        TEXT,
        NUMBER,
        DAY,
        BOOLEAN,
        ERROR;

        /** The type under the letters of a cell's {@code t}; null: a number. */
        static Type of(String letters) {
            return switch (letters == null ? "n" : letters) {
                case "n" -> NUMBER;
                case "d" -> DAY;
                case "b" -> BOOLEAN;
                case "e" -> ERROR;
                default -> TEXT;
            };
        }
    }

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\d{1,400}\\.?|\\d{0,400}\\.\\d{1,400})(E[-+]?\\d{1,3})?", Pattern.CASE_INSENSITIVE);

    /** A program's number has 15 digits that count; what stands behind them ("0.30000000000000004") is nobody's. */
    private static final MathContext DIGITS = new MathContext(15);

    /** Whether there is nothing to see; a formula that nobody has worked out is not blank. */
    boolean isBlank() {
        return type != Type.ERROR
                && (value == null ? !formula : Characters.plain(value).isEmpty());
    }

    /** Whether nothing but a dash of any length stands there. */
    boolean isDash() {
        return type == Type.TEXT && value != null && Characters.plain(value).matches("[\\p{Pd}\u2212]");
    }

    /** The number that is written there; empty when none is. */
    Optional<BigDecimal> number() {
        String digits = value == null ? "" : value.strip();
        return NUMBER.matcher(digits).matches() && Double.isFinite(Double.parseDouble(digits))
                ? Optional.of(BigDecimal.valueOf(Double.parseDouble(digits)).round(DIGITS))
                : Optional.empty();
    }
}
