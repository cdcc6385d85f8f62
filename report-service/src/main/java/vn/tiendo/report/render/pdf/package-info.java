/** A report as PDF, laid out after Decree 30/2020/NĐ-CP. */
package vn.tiendo.report.render.pdf;
