/** How values are stored. */
package vn.tiendo.plan.persistence;
