/** The screen of the focal agency's editor: what agencies have said beside what the consolidated report makes of it. */
package vn.tiendo.report.page.editing;
