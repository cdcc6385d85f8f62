/** Who did what to reports and their outlines, over all of them; read from where each step is kept for ever. */
package vn.tiendo.report.filing.audit;
