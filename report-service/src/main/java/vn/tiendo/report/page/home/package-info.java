/** The first page: what waits for who has signed in. */
package vn.tiendo.report.page.home;
