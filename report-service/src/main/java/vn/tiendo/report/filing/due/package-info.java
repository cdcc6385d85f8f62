/** What is owed, closed on its day and assembled of what the level below has handed in. */
package vn.tiendo.report.filing.due;
