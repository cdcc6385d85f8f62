package vn.tiendo.contracts.obligation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a report is due: each divides the year into periods of equal months. */
@Schema(name = "ReportFrequency")
public enum Frequency {
    ANNUAL(1, "", "hằng năm"),
    SEMIANNUAL(2, "H", "6 tháng"),
    QUARTERLY(4, "Q", "hằng quý"),
    MONTHLY(12, "M", "hằng tháng");

    /** In a year. */
    public final int periods;

    /** Before the number of a period in its code. */
    final String sign;

    public final String words;

    Frequency(int periods, String sign, String words) {
        this.periods = periods;
        this.sign = sign;
        this.words = words;
    }

    int months() {
        return 12 / periods;
    }
}
