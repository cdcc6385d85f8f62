package vn.tiendo.plan.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** What a cell of a workbook shows its number as. Days are written as in Vietnam, whatever order the format has. */
record ShownNumber(int id, String code, boolean since1904) {

    /** Of "136.000" and "136,000", the readers of plans mean the first when they write thousands. */
    private static final Locale VIETNAM = Locale.forLanguageTag("vi-VN");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    String shown(String stored) {
        double value;
        try {
            value = Double.parseDouble(stored);
        } catch (NumberFormatException e) {
            return stored;
        }
        boolean usual = code == null || code.length() > 255 || code.equalsIgnoreCase("General");
        if (usual || Double.isNaN(value) || Double.isInfinite(value)) {
            return plain(stored);
        }
        if (DateUtil.isADateFormat(id, code) && code.toLowerCase(Locale.ROOT).matches("(?s).*[dy].*")) {
            return DateUtil.isValidExcelDate(value)
                    ? DateUtil.getLocalDateTime(value, since1904).toLocalDate().format(DAY)
                    : plain(stored);
        }
        return new DataFormatter(VIETNAM).formatRawCellContents(value, id, code, since1904);
    }

    /** Without the noise of binary fractions. */
    static String plain(String stored) {
        try {
            BigDecimal value = new BigDecimal(stored);
            if (value.precision() > 15) {
                value = value.round(new MathContext(15));
            }
            return Math.abs(value.scale()) > 40
                    ? stored
                    : value.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return stored;
        }
    }

    /** A day that is stored as ISO 8601. */
    static String day(String stored) {
        try {
            return LocalDate.parse(stored.substring(0, Math.min(10, stored.length())))
                    .format(DAY);
        } catch (DateTimeParseException e) {
            return stored;
        }
    }
}
