/** The page on which the focal agency sets the outline of a year. */
package vn.tiendo.report.page.editing.outline;
