/** The page on which an agency sees what it answers for, and reports on it. */
package vn.tiendo.plan.mywork;
