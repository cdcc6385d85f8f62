package vn.tiendo.plan.occurrence;

import java.time.LocalDate;
import vn.tiendo.plan.plan.Decision;
import vn.tiendo.platform.access.Caller;

/**
 * Why a task's time or leads are others than they were.
 *
 * @param decision that amended the plan, or null: a classification, or a correction of the catalogue
 * @param reason in words, for an assignment that is closed by it
 * @param since the day from which it counts
 * @param by who recorded it
 * @param byAgency the agency that he did it for, or null
 */
record Ground(Decision decision, String reason, LocalDate since, Caller by, String byAgency) {}
