package vn.tiendo.plan.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.Decision;

/**
 * Whether the holidays of a year are announced, after the schema {@code registry.calendar-year.v1}.
 *
 * @param announcement the act that announces them; null when they are not announced
 * @param source where it is known from, when not from that act itself
 */
@Schema(name = "CalendarYearDefinition")
public record YearDefinition(
        int year,
        boolean announced,
        @Schema(nullable = true) Decision announcement,
        String source) {}
