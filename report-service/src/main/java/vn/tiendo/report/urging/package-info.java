/** Letters to those who have tasks after their due day. */
package vn.tiendo.report.urging;
