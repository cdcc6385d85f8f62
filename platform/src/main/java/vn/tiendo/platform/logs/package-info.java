/** What may stand in logs. */
package vn.tiendo.platform.logs;
