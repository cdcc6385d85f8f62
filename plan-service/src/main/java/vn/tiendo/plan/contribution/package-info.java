/** Notes of coordinating agencies (cơ quan phối hợp) on an assignment: they owe nothing and change nothing of it. */
package vn.tiendo.plan.contribution;
