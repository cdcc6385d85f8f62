/** Đề cương: the parts of a report, and which of them it has in which order. */
package vn.tiendo.report.content.outline;
