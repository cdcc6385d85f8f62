/** Webhooks: the change feed sent to addresses that other systems named, signed, in order for each subject, until it arrived. */
package vn.tiendo.platform.webhook;
