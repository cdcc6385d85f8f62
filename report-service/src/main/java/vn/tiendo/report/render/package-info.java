/** Documents: the words of a report, and the formats that show them. */
package vn.tiendo.report.render;
