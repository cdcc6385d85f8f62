/** How Kafka is reached by whatever client of a service: where it is, by which protocol, and as whom. */
package vn.tiendo.platform.kafka;
