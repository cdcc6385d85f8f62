/** Who owes a report, for which part of a year and by when: one rule for the service that announces it and the one that collects it. */
package vn.tiendo.contracts.obligation;
