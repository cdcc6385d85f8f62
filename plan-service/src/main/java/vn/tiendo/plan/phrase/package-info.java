/** Phrases in which plans name who is responsible, read by rules from the names of one province. */
package vn.tiendo.plan.phrase;
