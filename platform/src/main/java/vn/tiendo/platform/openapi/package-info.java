/** What is added to the OpenAPI documents that Quarkus writes: names for generated clients, and the problems of each operation. */
package vn.tiendo.platform.openapi;
