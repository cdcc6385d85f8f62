/** One assignment as it is read most: copied from its row, without an entity. */
package vn.tiendo.plan.assignment.read;
