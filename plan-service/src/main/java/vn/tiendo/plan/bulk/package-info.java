/** Many status changes at once, from a system or a filled form, and one statement of an agency about all that it has not touched. */
package vn.tiendo.plan.bulk;
