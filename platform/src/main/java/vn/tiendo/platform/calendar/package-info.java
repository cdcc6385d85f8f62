/** The working calendar that both services reckon by: what is recorded of a day, and what the law says of the others. */
package vn.tiendo.platform.calendar;
