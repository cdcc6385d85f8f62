-- As in plan-service: relays of this release take a lease of their own.
UPDATE relay_lease SET id = 2 WHERE id = 1;
