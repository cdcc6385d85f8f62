/** The reports that are owed, those that were assembled, and the job that sees to both. */
package vn.tiendo.report.filing;
