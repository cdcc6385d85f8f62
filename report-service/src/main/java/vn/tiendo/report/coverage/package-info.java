/** What a report counts, once for everything that counts: the cases are contracts/cases/coverage.json. */
package vn.tiendo.report.coverage;
