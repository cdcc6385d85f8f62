/** What is agreed upon between the services, in code: names of topics and events. The documents stand at the module's top. */
package vn.tiendo.contracts;
