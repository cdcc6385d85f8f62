/** Who receives documents: bodies that have ended, and who follows them. */
package vn.tiendo.platform.addressee;
