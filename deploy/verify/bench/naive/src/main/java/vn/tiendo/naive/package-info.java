/**
 * A status change as it is usually written first: the row is an entity under its lock, and history, audit, outbox and the caller's key are
 * an entity each, which is an insert each. It keeps the promises of plan-service's API that cost time, and no other.
 */
package vn.tiendo.naive;
