/** Lists as tables to take away: CSV and workbooks, written in one place for both services (ADR 78). */
package vn.tiendo.platform.table;
