package vn.tiendo.plan.assignment;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.plan.Decision;

/** A due date moved by a decision; the old one stays on the record. */
@Schema(name = "Extension")
record Extension(LocalDate oldDue, LocalDate newDue, Decision decision) {}
