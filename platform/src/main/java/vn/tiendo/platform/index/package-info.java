/** What there is at the root of the API: its entry points, read from its document. */
package vn.tiendo.platform.index;
