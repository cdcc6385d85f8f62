/** The one-machine stack and the browser of this machine. */
package vn.tiendo.browser;
