/** A report as a workbook: figures, annexes, and the form for what is new. */
package vn.tiendo.report.render.excel;
