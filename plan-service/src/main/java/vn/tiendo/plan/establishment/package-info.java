/** Agencies as officials register, change and end them, and the communes of a province. */
package vn.tiendo.plan.establishment;
