/** The services under measurement, what fills them, and the table of results. */
package vn.tiendo.bench.bed;
