/** The one form of what comes in: texts, days, numbers and JSON bodies are read strictly, and named where they are wrong (ADR 31). */
package vn.tiendo.platform.input;
