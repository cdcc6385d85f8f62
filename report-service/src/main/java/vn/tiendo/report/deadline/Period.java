package vn.tiendo.report.deadline;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Days that a report covers, both included. */
public record Period(
        @Schema(examples = "2025-11-11") LocalDate from,
        @Schema(examples = "2026-11-09") LocalDate to) {}
