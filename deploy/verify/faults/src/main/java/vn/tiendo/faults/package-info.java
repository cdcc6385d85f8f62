/**
 * Both services, MariaDB and Kafka as real processes that are killed, stopped and cut off, a load of clients that remember what they
 * were answered, and one checker that compares what is left with what was promised.
 *
 * <p>{@link vn.tiendo.faults.system.Cluster} holds the processes, {@link vn.tiendo.faults.client.Load} the clients, {@link
 * vn.tiendo.faults.checker.Snapshot} what is found after healing, {@link vn.tiendo.faults.checker.Checker} the invariants.
 */
package vn.tiendo.faults;
