/** Reads the topics of plan-service into the ledger. The only package that knows Kafka. */
package vn.tiendo.report.ingest;
