/** What report-service publishes through its outbox. */
package vn.tiendo.report.publication;
