/** Who may see and do what, in both services. */
package vn.tiendo.platform.access;
