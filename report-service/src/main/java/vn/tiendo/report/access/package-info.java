/** Who may see what. */
package vn.tiendo.report.access;
