/** Letters that urge those who are behind: who writes to whom, how, and until when something is asked for. */
package vn.tiendo.report.assembly.letter;
