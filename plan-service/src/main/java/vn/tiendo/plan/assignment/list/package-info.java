/** Which questions lists of tasks and assignments are made for, and how long any other one may take. */
package vn.tiendo.plan.assignment.list;
