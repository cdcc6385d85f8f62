/** The working form: what report-service writes into a workbook and plan-service reads from it when it comes back filled. */
package vn.tiendo.contracts.form;
