/** Reminders of reports that are owed: as events, and as one mail a day to each agency. */
package vn.tiendo.report.reminder;
