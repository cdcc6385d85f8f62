/** What contract tests send: documented inputs, hostile values, forged tokens, raw requests. */
package vn.tiendo.devservices.probe;
