/** Reports that were asked for beside the yearly ones. */
package vn.tiendo.report.filing.request;
