/** What there is: the entry points at the root of the API, read from its document, and the documents that Swagger UI shows. */
package vn.tiendo.platform.index;
