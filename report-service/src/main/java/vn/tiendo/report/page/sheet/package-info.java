/** The working form of an agency as a workbook, for its page in plan-service, which takes it back. */
package vn.tiendo.report.page.sheet;
