/** What is known from the topics: a registry, every version of every assignment, and how far both are complete. Knows no Kafka. */
package vn.tiendo.report.ledger;
