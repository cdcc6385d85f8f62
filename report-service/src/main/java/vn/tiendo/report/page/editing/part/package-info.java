/** One part before its editor: what was said for it beside what the report makes of it. */
package vn.tiendo.report.page.editing.part;
