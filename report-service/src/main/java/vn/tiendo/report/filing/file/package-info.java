/**
 * The files of a revision: those that were printed of it, and what offices hand in for it, the signed copy and the corrected Word file,
 * which stand for it from then on.
 */
package vn.tiendo.report.filing.file;
