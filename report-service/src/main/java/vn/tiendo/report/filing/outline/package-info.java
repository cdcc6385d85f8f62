/** The outline that a focal agency sets for the reports of an obligation and a year. */
package vn.tiendo.report.filing.outline;
