/**
 * The one-machine stack: MariaDB, Kafka and both services as processes of this machine, without containers.
 *
 * <p>{@link vn.tiendo.local.Main} reads the options, {@link vn.tiendo.local.Stack} starts everything in order.
 */
package vn.tiendo.local;
