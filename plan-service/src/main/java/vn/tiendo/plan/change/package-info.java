/** How a request changes the registry: its headers, and what is recorded of the change. */
package vn.tiendo.plan.change;
