/** The page on which an agency writes the reports that it owes, hands them in, numbers them and keeps their signed copies. */
package vn.tiendo.report.page.own;
