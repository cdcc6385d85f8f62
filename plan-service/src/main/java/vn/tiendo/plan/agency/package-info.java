/** Provinces, agencies, groups of agencies, and who takes over from whom. */
package vn.tiendo.plan.agency;
