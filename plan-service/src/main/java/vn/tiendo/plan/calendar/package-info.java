/** The national calendar: days on which work and rest depart from Monday to Friday. */
package vn.tiendo.plan.calendar;
