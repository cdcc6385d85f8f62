/** Measures what a million events cost, beside what the same machine can do at best in the same run. */
package vn.tiendo.bench;
