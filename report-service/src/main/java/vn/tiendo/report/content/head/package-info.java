/** What stands above and below the text of a document: head, recipients, and who signs. */
package vn.tiendo.report.content.head;
