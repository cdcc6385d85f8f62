/** Plans that are registered, amended and ended through the API, and how a plan is stored wherever it comes from. */
package vn.tiendo.plan.registration;
