/** The words of a report or a letter, in order, for any format to lay out. */
package vn.tiendo.report.render.document;
