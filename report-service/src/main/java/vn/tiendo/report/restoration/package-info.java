/** Takes back from the steps of reports that were published what a database that was set back to an earlier moment lacks. */
package vn.tiendo.report.restoration;
