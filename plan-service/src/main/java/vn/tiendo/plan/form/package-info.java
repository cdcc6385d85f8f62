/** Reads the working form as it comes back: from bytes that anybody may have made to rows of typed values. */
package vn.tiendo.plan.form;
