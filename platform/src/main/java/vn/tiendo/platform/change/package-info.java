/** How a request changes what a service holds: the steps of every change, in one place. */
package vn.tiendo.platform.change;
