/** Clients that remember what they were answered. */
package vn.tiendo.faults.client;
