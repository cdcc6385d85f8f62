/** "Tiến độ": how a year's work stands, from the four numbers of the plans in sight down to one task. */
package vn.tiendo.report.page.overview;
