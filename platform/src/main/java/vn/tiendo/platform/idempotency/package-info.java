/** Repeated requests: the same Idempotency-Key with the same body is answered with the first answer. */
package vn.tiendo.platform.idempotency;
