/** Who may see and do what. */
package vn.tiendo.plan.access;
