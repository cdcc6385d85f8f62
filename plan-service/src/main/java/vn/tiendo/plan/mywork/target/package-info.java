/** The page on which an agency records the values of the targets that it answers for. */
package vn.tiendo.plan.mywork.target;
