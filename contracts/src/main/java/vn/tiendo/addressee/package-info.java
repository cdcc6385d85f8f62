/** Who receives documents, and who follows a body that has ended. */
package vn.tiendo.addressee;
