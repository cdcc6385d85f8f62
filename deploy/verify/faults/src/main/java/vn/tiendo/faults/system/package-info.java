/** The processes under test and the wires between them: what can be killed, held, cut off or filled. */
package vn.tiendo.faults.system;
