/** A report as a page, with its charts. */
package vn.tiendo.report.render.html;
