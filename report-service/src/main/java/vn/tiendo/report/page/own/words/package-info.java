/** The words of a report as a form: a field for each part that its writer fills, and rows of proposals. */
package vn.tiendo.report.page.own.words;
