package vn.tiendo.report.page.editing.part;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.platform.page.FormErrors;
import vn.tiendo.platform.page.FormField;
import vn.tiendo.report.content.outline.Part;
import vn.tiendo.report.filing.editing.PartView;
import vn.tiendo.report.page.editing.PartLine;
import vn.tiendo.report.page.editing.PrintedLine;
import vn.tiendo.report.page.editing.ReportRow;

/**
 * One part before its editor.
 *
 * @param place which part of which report
 * @param editable whether the caller may write it
 * @param written whether its texts stand in the report; else it is as it is assembled
 * @param assembled whether others' words stand in it until it is written
 * @param version of the report on which the form is opened
 * @param added the empty place for a text of the editor's own
 * @param printed how the part stands in the report now
 * @param conflict both versions where something else was stored meanwhile, or null
 * @param message what was done just now, or null
 */
record PartPage(
        Place place,
        PartView.State state,
        boolean editable,
        boolean written,
        boolean assembled,
        long version,
        String key,
        List<SourceCard> sources,
        List<TextField> texts,
        Added added,
        List<PrintedLine> printed,
        FormErrors errors,
        Conflict conflict,
        String message) {

    /**
     * Where the page is.
     *
     * @param before the part before it, or null; as {@code after}
     */
    record Place(ReportRow report, Part part, String path, String heading, PartLine before, PartLine after) {

        public String address() {
            return "/soan-bao-cao/" + report.id() + "/muc/" + path;
        }
    }

    /** The text that is to be added. */
    record Added(FormField field, List<TextField.Option> addressees) {}

    /** Two versions of the part. */
    record Conflict(String typed, String stored) {

        public boolean isSame() {
            return typed.equals(stored);
        }
    }

    public String stateWords() {
        return PartLine.words(state);
    }

    public String mark() {
        return PartLine.mark(state);
    }

    public boolean isProposals() {
        return place.part() == Part.PROPOSALS;
    }

    /** What is said for it has to be chosen before anything of it can be taken: else all of it stands there. */
    public boolean isToBegin() {
        return editable && assembled && !written && (isTasks() || !sources.isEmpty());
    }

    /** Whether the editor has decided anything on it. */
    public boolean isTouched() {
        return state != PartView.State.UNTOUCHED;
    }

    public boolean isTasks() {
        return place.part() == Part.TASKS;
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** The fields with errors. */
    public List<FormField> wrong() {
        List<FormField> wrong = new ArrayList<>();
        texts.stream().map(TextField::field).filter(f -> f.error() != null).forEach(wrong::add);
        if (added.field().error() != null) {
            wrong.add(added.field());
        }
        return wrong;
    }

    public long waiting() {
        return sources.stream()
                .filter(card -> card.state() == SourceCard.State.OPEN)
                .count();
    }

    public boolean isJoinable() {
        return editable && !isToBegin() && sources.size() + texts.size() > 1;
    }
}
