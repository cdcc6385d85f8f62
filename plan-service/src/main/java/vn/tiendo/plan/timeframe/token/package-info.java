/** Time words cut into tokens, and a cursor that reads along them. */
package vn.tiendo.plan.timeframe.token;
