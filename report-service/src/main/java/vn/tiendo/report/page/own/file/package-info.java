/** The files of a report and its revisions, in words. */
package vn.tiendo.report.page.own.file;
