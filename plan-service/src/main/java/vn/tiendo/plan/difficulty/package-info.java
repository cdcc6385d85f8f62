/** Difficulties (khó khăn, vướng mắc): raised on an assignment or a plan, answered, escalated or closed. */
package vn.tiendo.plan.difficulty;
