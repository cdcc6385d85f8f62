package vn.tiendo.report.filing;

import java.time.Instant;

/**
 * The rows of one obligation and year, or part of it, counted.
 *
 * @param part empty: the year
 * @param owed all rows
 * @param onTime handed in, and first received before it was due
 * @param late handed in, and first received after it was due
 * @param dueAt the last of its rows'
 */
public record YearTally(String obligation, int year, String part, long owed, long onTime, long late, Instant dueAt) {}
