/** The catalogue files: one a province, in Vietnamese, which an official can read and correct; read strictly, loaded again without harm. */
package vn.tiendo.plan.catalogue;
