/** Reads the catalogue files strictly, and tells every defect with its line. */
package vn.tiendo.plan.catalogue.file;
