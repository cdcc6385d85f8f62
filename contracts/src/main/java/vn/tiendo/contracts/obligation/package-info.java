/** Who owes a report: one rule for the service that announces it and the one that collects it. */
package vn.tiendo.contracts.obligation;
