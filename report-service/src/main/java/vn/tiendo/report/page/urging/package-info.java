/** The pages on which letters are drawn up to those who have not reported, or have tasks after their due day. */
package vn.tiendo.report.page.urging;
