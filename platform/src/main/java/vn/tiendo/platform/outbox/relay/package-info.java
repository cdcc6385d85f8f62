/**
 * The way of events from the outbox to Kafka: one node at a time sends, tells readers how far it is, and finds out whether the database
 * was set back. Changes know nothing of it but {@link vn.tiendo.platform.outbox.EventSender}.
 */
package vn.tiendo.platform.outbox.relay;
