/** Loads in processes of their own. */
package vn.tiendo.bench.load;
