/** Document profiles: what stands in the head and the foot of the documents that an agency issues. */
package vn.tiendo.plan.profile;
