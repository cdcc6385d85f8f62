package vn.tiendo.plan.content;

import vn.tiendo.plan.agency.Parties;

/** Knows whom the words of a plan mean. A catalogue file says it beside the words; through the API only the words come. */
public interface AgencyNames {

    /**
     * What a phrase means; a name that nobody knows is a defect.
     *
     * @param words null where there are none
     * @param known what stood there before an amendment, or null: the same words go on meaning the same
     */
    Parties parties(String field, String words, Parties known);

    /**
     * The id of one agency of the province; null when there is none of that name, which is a defect.
     *
     * @param known id that stood there before an amendment, or null
     */
    String agency(String field, String idOrName, String known);

    /**
     * Who leads and who coordinates a task. The words on who leads may say both, and then who coordinates stands in either.
     *
     * @param field the task's
     * @param known what stood there before an amendment, or null
     */
    default Responsible responsible(String field, TaskWords words, Responsible known) {
        return new Responsible(
                parties(field + ".leads", words.leads, known == null ? null : known.leads),
                parties(field + ".coordinators", words.coordinators, known == null ? null : known.coordinators));
    }

    /**
     * A task's words on who is meant.
     *
     * @param invited nobody is obliged by the task
     */
    record TaskWords(String leads, String coordinators, boolean invited) {}

    record Responsible(Parties leads, Parties coordinators) {}
}
