/** The page on which people get an address for the calendar of their phone. */
package vn.tiendo.report.page.calendar;
