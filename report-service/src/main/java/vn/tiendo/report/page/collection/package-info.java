/** The pages on which the level above sees who has reported, takes in reports, urges and asks for reports. */
package vn.tiendo.report.page.collection;
