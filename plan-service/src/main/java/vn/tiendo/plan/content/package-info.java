/** What a plan says, as its source words it, and the one reader that types it, whether it comes from a catalogue file or through the API. */
package vn.tiendo.plan.content;
