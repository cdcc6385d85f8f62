/** A report as a Word file, laid out after Decree 30/2020/NĐ-CP. */
package vn.tiendo.report.render.word;
