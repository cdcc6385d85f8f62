/** When reports are due, why then, and by whom. */
package vn.tiendo.report.deadline;
