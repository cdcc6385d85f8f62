/** Pages on which the focal agency answers what the control sheet of a report asks; changes go through the desks of the API. */
package vn.tiendo.plan.answer;
