/** The limit of the machine: the plain driver and Kafka's own clients, with the same work. */
package vn.tiendo.bench.raw;
