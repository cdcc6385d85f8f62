/** The score sheet of agencies: their tasks, delays and reports in a quarter or year, and points by rules that are data. */
package vn.tiendo.report.score;
