/** The change feed for systems without Kafka: what was sent, in the order of sending, asked for or waited for. */
package vn.tiendo.platform.feed;
