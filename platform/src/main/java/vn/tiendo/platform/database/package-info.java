/** What both services demand of their database. */
package vn.tiendo.platform.database;
