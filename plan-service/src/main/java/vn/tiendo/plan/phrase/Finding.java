package vn.tiendo.plan.phrase;

import vn.tiendo.plan.agency.Parties.Part;

/**
 * What stands at one place of a phrase: an agency or a group, or words that nobody understood.
 *
 * @param start where it begins in the text
 * @param part null for words that nobody understood
 * @param body whether it can have a role: for words that nobody understood, whether they look like a body's name
 * @param unregistered a group of which the registry has nobody
 */
record Finding(int start, int end, Part part, boolean body, boolean unregistered) {}
