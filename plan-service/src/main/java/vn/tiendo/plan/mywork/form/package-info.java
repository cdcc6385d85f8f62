/** The forms in which an agency reports: what stands in their fields, what is read from them, and what is wrong with it. */
package vn.tiendo.plan.mywork.form;
