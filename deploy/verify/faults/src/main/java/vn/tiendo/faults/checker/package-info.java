/** Compares what is left after healing with what was promised. */
package vn.tiendo.faults.checker;
