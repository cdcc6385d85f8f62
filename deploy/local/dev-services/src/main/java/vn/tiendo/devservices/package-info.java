/**
 * A real MariaDB and a real Kafka as processes of this machine, without containers, and tokens in place of an identity
 * provider: what the services' tests and the local stack run on.
 *
 * <p>{@link vn.tiendo.devservices.DevServices} is the way in for tests. Every process is started by a
 * {@link vn.tiendo.devservices.Lifeline} and ends with the JVM that started it.
 */
package vn.tiendo.devservices;
