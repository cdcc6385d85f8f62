/** HTTP conventions that both services share: problem details, pages and cursors, preconditions, strict JSON, the caller. No domain. */
package vn.tiendo.platform.http;
