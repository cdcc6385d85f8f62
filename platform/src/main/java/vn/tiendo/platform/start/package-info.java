/** What must be settled before a service starts. */
package vn.tiendo.platform.start;
