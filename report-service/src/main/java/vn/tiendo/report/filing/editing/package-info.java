/** The editor of a report: what others have said, part by part, and what is made of it. */
package vn.tiendo.report.filing.editing;
