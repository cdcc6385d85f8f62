/** What is open in a report, and newer than its figures, when it is about to be handed in. */
package vn.tiendo.report.filing.readiness;
