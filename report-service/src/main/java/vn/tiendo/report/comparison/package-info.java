/** The comparison of provinces of a year: assembled once at its cut-off, stored, and served as stored. */
package vn.tiendo.report.comparison;
