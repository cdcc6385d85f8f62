package vn.tiendo.plan.phrase;

/**
 * Words of a phrase that say what bodies are to do.
 *
 * @param from index of its first unit
 * @param to index after its last unit
 * @param announces a colon stands behind it: those that follow are meant
 * @param inBracket it stands in brackets behind the one that it means
 * @param leadsOn a body begins behind it
 */
record RoleMark(Sort sort, int from, int to, boolean announces, boolean inBracket, boolean leadsOn) {

    enum Sort {
        /** "chủ trì": of those before it, or of those behind when none is. */
        LEAD,
        /** "phối hợp" with no object: the same. */
        COORDINATE,
        /** "phối hợp với": those behind it coordinate with those before it. */
        WITH,
        /** "cùng với". */
        TOGETHER,
        /** "Giao": those behind it lead if no other word says more. */
        GIVEN,
        /** "Đề nghị". */
        INVITED,
        /** "thực hiện": adds nothing. */
        PERFORM,
        /** "hoặc". */
        OR,
        /** "(đối với ...)", with its brackets. */
        CONDITION
    }
}
