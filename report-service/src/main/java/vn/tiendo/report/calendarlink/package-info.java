/** Addresses by which calendar programs read due days without a token. */
package vn.tiendo.report.calendarlink;
