/** Codes of the API with their Vietnamese names. */
package vn.tiendo.plan.codelist;
