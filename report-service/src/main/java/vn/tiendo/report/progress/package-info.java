/** How far the plans are: counts by status and timeliness. */
package vn.tiendo.report.progress;
