/** What others look up: code lists, provinces and agencies. */
package vn.tiendo.plan.reference;
