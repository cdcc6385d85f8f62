package vn.tiendo.plan.measurement;

import java.math.BigDecimal;

/** Figures as they are stored, served and published: without trailing zeros and without an exponent. */
final class Figures {

    private Figures() {}

    static BigDecimal plain(BigDecimal figure) {
        if (figure == null) {
            return null;
        }
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
