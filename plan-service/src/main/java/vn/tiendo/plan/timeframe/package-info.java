/** From a plan's words about time to typed time frames, and from these to what is due when. */
package vn.tiendo.plan.timeframe;
