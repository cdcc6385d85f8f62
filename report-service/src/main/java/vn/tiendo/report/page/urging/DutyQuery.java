package vn.tiendo.report.page.urging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestQuery;
import vn.tiendo.platform.input.Days;
import vn.tiendo.report.compliance.UrgingLetters;
import vn.tiendo.report.ledger.entry.Obligation;

/** What is owed, in the address of a page. */
public class DutyQuery {

    /** Id of an obligation or of a request. */
    @RestQuery("bao-cao")
    @NotNull(message = "{duty.required}")
    String id;

    @RestQuery("nam")
    @Min(Days.FIRST_YEAR_OF_PLANS)
    @Max(Days.LAST_YEAR)
    Integer year;

    @RestQuery("ky")
    @Pattern(regexp = "\\d{4}-([HQ]\\d|M\\d\\d)")
    String period;

    @RestQuery("cap")
    @DefaultValue("FIRST")
    Obligation.Level level;

    /** For the framework, which fills in the query. */
    public DutyQuery() {}

    UrgingLetters.Duty duty() {
        return new UrgingLetters.Duty(id, year, period, level);
    }

    /** As it stands in an address. */
    String query() {
        return "?bao-cao=" + URLEncoder.encode(id, StandardCharsets.UTF_8)
                + (year == null ? "" : "&nam=" + year)
                + (period == null ? "" : "&ky=" + period)
                + "&cap=" + level;
    }
}
