/** What is recorded of each step of a report: its event and its place in the history. */
package vn.tiendo.report.filing.lifecycle;
