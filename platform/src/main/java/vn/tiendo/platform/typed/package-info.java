/** What officials type where a form or a sheet asks for a day, and how they are asked back. */
package vn.tiendo.platform.typed;
