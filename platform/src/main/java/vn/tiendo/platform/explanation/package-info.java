/** The pages to which the {@code type} of a problem leads: what it means, and what to do about it. */
package vn.tiendo.platform.explanation;
