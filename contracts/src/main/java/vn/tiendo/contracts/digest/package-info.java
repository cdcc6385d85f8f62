/** Digests by which registry and ledger are compared, assignment by assignment; the same on both sides. */
package vn.tiendo.contracts.digest;
