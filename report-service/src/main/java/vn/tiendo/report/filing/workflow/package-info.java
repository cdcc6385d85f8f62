/** What officials do with a report: write, hand in, send back, accept, number; and what they read of it. */
package vn.tiendo.report.filing.workflow;
