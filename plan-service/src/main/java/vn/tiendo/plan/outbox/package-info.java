/** Events on their way to Kafka: written with the change, relayed after the commit. */
package vn.tiendo.plan.outbox;
