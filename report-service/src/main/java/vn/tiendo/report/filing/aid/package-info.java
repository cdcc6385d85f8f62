/** What helps those who make a report: proposals of texts, the control sheet, the letter that goes with it. */
package vn.tiendo.report.filing.aid;
