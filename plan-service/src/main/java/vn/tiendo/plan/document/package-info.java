/** An issued document as it was handed in, read into paragraphs and tables by a process of its own. */
package vn.tiendo.plan.document;
