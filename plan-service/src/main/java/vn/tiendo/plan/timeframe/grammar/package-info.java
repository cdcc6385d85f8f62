/** The productions that read tokens as typed time frames, each with its EBNF. */
package vn.tiendo.plan.timeframe.grammar;
