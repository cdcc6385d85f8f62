/** Many status changes at once, from a system or a filled form. */
package vn.tiendo.plan.bulk;
