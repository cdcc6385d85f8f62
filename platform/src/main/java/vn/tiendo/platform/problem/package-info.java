/**
 * What is wrong with a request, said in both languages (RFC 9457). Entities and desks throw a {@link
 * vn.tiendo.platform.problem.ProblemException}; how it is sent is known to {@code http} alone.
 */
package vn.tiendo.platform.problem;
