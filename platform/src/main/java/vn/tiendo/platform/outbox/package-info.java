/**
 * Events that arrive once in effect: written with the change, relayed to Kafka after the commit by one node at a time, in order
 * for each key. Both services use it; what they publish is a {@link vn.tiendo.platform.outbox.Publisher}.
 */
package vn.tiendo.platform.outbox;
