/** Who has reported, and who has not. */
package vn.tiendo.report.compliance;
