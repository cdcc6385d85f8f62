package vn.tiendo.report.filing;

import java.time.Instant;

/**
 * The rows of one yearly obligation and year, counted.
 *
 * @param owed all rows
 * @param onTime handed in, and first received before it was due
 * @param late handed in, and first received after it was due
 * @param dueAt the last of its rows'
 */
public record YearTally(String obligation, int year, long owed, long onTime, long late, Instant dueAt) {}
