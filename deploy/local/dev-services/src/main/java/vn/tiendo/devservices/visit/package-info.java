/** For tests of pages: somebody who visits them without a browser, and the settings by which he can sign in. */
package vn.tiendo.devservices.visit;
