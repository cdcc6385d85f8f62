package vn.tiendo.plan.form;

import java.util.Locale;

/** What a cell shows its number as, as far as that tells what its writer meant. */
enum NumberFormat {
    GENERAL,
    TEXT,
    PERCENT,
    /** Day, month and year in figures: who typed the day first and who typed the month first see the same. */
    DAY,
    /** A day that nobody misreads: the year stands first, or the month has its name. */
    PLAIN_DAY,
    /** A date of which a part is not shown; the program has added it by itself. */
    PART_OF_DAY,
    OTHER;

    boolean isDay() {
        return this == DAY || this == PLAIN_DAY || this == PART_OF_DAY;
    }

    /** One of the formats that every program has and no workbook writes out (ISO/IEC 29500-1, 18.8.30). */
    static NumberFormat builtIn(int id) {
        if (id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58) {
            return DAY;
        }
        return switch (id) {
            case 0 -> GENERAL;
            case 9, 10 -> PERCENT;
            case 14, 22 -> DAY;
            case 15 -> PLAIN_DAY;
            case 16, 17 -> PART_OF_DAY;
            case 49 -> TEXT;
            default -> OTHER;
        };
    }

    /** A format in a workbook's own code, for instance {@code dd/mm/yyyy}, {@code 0.0%} or {@code [$-42A]d\ mmmm\ yyyy;@}. */
    static NumberFormat of(String code) {
        String shown = code.replaceAll("\"[^\"]*\"|\\\\.|[_*].|\\[[^]]*]", " ")
                .split(";", 2)[0]
                .toLowerCase(Locale.ROOT)
                .strip();
        if (shown.isEmpty() || shown.equals("general")) {
            return GENERAL;
        }
        if (shown.equals("@")) {
            return TEXT;
        }
        if (shown.contains("%")) {
            return PERCENT;
        }
        return shown.matches("[^dy]*") && !shown.matches("[^hs]*m[^hs]*") ? OTHER : day(shown);
    }

    private static NumberFormat day(String shown) {
        boolean named = has(shown, "mmm") || has(shown, "mmmm");
        boolean whole = (has(shown, "d") || has(shown, "dd"))
                && (named || has(shown, "m") || has(shown, "mm"))
                && shown.contains("y");
        if (!whole) {
            return PART_OF_DAY;
        }
        return named || shown.indexOf('y') < Math.min(shown.indexOf('d'), shown.indexOf('m')) ? PLAIN_DAY : DAY;
    }

    /** Whether a run of one letter stands there in just this length. */
    private static boolean has(String shown, String run) {
        String letter = run.substring(0, 1);
        return shown.matches("(?s).*(?<!" + letter + ")" + run + "(?!" + letter + ").*");
    }
}
