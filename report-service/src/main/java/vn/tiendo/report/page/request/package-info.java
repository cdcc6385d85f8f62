/** The pages on which reports are asked for beside the yearly ones, and requests are taken back. */
package vn.tiendo.report.page.request;
