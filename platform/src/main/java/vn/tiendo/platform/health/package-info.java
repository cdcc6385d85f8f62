/** What both services tell of their health. */
package vn.tiendo.platform.health;
