/** What answers with the same bytes as a service, after the same check of the token, and does nothing else. */
package vn.tiendo.bare;
