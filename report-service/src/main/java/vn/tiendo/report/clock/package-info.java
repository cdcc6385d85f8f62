/** The injected clock and the zone of due dates. */
package vn.tiendo.report.clock;
