/** "Hướng dẫn": docs/huong-dan.md as a page. */
package vn.tiendo.report.page.guide;
