/** Where this service is: below which path of the address that it may share with the other one. */
package vn.tiendo.platform.origin;
