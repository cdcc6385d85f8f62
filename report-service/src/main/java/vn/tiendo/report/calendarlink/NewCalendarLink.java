package vn.tiendo.report.calendarlink;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For which days an address is asked for. */
public record NewCalendarLink(
        @Schema(
                description = "Plans issued by this province and by those merged into it; left out: all that you see",
                examples = "quang-ninh",
                nullable = true)
        String province,

        @Schema(
                description =
                        "Only what this agency reports on and has to do; left out: your own if you report for one, else all",
                examples = "quang-ninh-so-noi-vu",
                nullable = true)
        String agency) {}
