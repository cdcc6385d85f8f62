/** Passwords and secrets that are given as files, and may change while a service runs. */
package vn.tiendo.platform.secret;
