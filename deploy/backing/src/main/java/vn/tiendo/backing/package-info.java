/**
 * A real MariaDB and a real Kafka as processes of this machine, without containers, and tokens in place of an identity
 * provider: what the services' tests and the local stack run on.
 *
 * <p>{@link vn.tiendo.backing.BackingServices} is the way in for tests. Every process is started by a
 * {@link vn.tiendo.backing.Lifeline} and ends with the JVM that started it.
 */
package vn.tiendo.backing;
