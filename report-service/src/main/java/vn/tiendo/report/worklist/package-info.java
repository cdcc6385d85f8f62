/** What waits for the caller. */
package vn.tiendo.report.worklist;
