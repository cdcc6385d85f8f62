package vn.tiendo.plan.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.plan.content.PlanForm;
import vn.tiendo.plan.proposal.DoubtCode;
import vn.tiendo.plan.proposal.FieldDoubts;
import vn.tiendo.plan.proposal.Proposal.Doubt;
import vn.tiendo.plan.proposal.Proposal.Place;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;

/**
 * A proposal as an official sends it back, beside the one that was there. What is doubted of fields that are as they were stays; only the
 * others are read anew. Fields are named by where things stand now.
 */
final class Reread {

    private final ReadingContent before;
    private final PlanForm now;
    private final JsonNode was;
    private final JsonNode is;
    private final FieldNames names;
    private final FieldDoubts reader;

    Reread(ReadingContent before, PlanForm now, FieldDoubts reader, ObjectMapper json) {
        this.before = before;
        this.now = now;
        this.was = json.valueToTree(before.plan());
        this.is = json.valueToTree(now);
        this.names = FieldNames.between(was, is);
        this.reader = reader;
    }

    /**
     * What is to be kept.
     *
     * @param fields that are right as they stand
     * @param by subject of the token
     * @throws ProblemException INVALID where nobody doubts one of them
     */
    ReadingContent settling(List<String> fields, String by, Instant at) {
        List<Settled> settled = stayingSettled();
        List<Doubt> doubts =
                new ArrayList<>(Stream.concat(staying(), ofChanged()).distinct().toList());
        doubts.addAll(handedOn(doubts, settled));
        requireDoubted(fields, doubts, settled);
        Set<String> looked = Set.copyOf(fields);
        doubts.stream()
                .filter(doubt -> looked.contains(doubt.field()))
                .map(doubt -> Settled.of(doubt, by, at))
                .forEach(settled::add);
        return new ReadingContent(
                now,
                places(),
                doubts.stream().filter(doubt -> !looked.contains(doubt.field())).toList(),
                settled);
    }

    private void requireDoubted(List<String> fields, List<Doubt> doubts, List<Settled> settled) {
        Set<String> known = Stream.of(
                        doubts.stream().map(Doubt::field),
                        settled.stream().map(Settled::field),
                        // What was doubted and is changed in the same request needs no word more, and one does no harm.
                        before.doubts().stream().flatMap(doubt -> names.now(doubt.field()).stream()),
                        before.settled().stream().flatMap(one -> names.now(one.field()).stream()))
                .flatMap(each -> each)
                .collect(Collectors.toSet());
        Map<String, Text> unknown = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            if (!known.contains(fields.get(i))) {
                unknown.put(
                        "settled[" + i + "]",
                        new Text(
                                "Không có điểm nào cần xem ở “" + fields.get(i) + "”.",
                                "Nothing is in doubt at '" + fields.get(i) + "'."));
            }
        }
        if (!unknown.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, unknown);
        }
    }

    private Stream<Doubt> staying() {
        return before.doubts().stream()
                .flatMap(doubt -> unchanged(doubt.field())
                        .filter(field -> doubt.code() != DoubtCode.NO_TASKS
                                || is.path("tasks").isEmpty())
                        .map(field -> new Doubt(field, doubt.code(), doubt.words()))
                        .stream());
    }

    private List<Settled> stayingSettled() {
        return before.settled().stream()
                .flatMap(one -> unchanged(one.field()).map(one::at).stream())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<Place> places() {
        return before.places().stream()
                .flatMap(place -> names
                        .now(place.field())
                        .map(field -> new Place(
                                field, place.block(), place.row(), place.column(), place.page(), place.words()))
                        .stream())
                .toList();
    }

    /** The name now of a field that is as it was. What is doubted of a whole list is of the document: what else changes in the list answers it not. */
    private Optional<String> unchanged(String field) {
        return names.now(field).filter(now -> {
            JsonNode value = FieldNames.at(is, now);
            return names.isListOfParts(now) || value.equals(FieldNames.at(was, field));
        });
    }

    private Stream<Doubt> ofChanged() {
        Set<String> asItWas = new LinkedHashSet<>();
        names.fieldsOf(was).forEach(field -> unchanged(field).ifPresent(asItWas::add));
        Stream<String> changed = names.fieldsOf(is).stream().filter(field -> !asItWas.contains(field));
        boolean emptied = is.path("tasks").isEmpty() && !was.path("tasks").isEmpty();
        return Stream.concat(changed, emptied ? Stream.of("tasks") : Stream.empty())
                .flatMap(field -> reader.of(now, field).stream());
    }

    /** Who an unknown body is was asked once, at the first field that names it: when that is changed or gone, the next one asks. */
    private List<Doubt> handedOn(List<Doubt> asked, List<Settled> settled) {
        Set<String> open = before.doubts().stream()
                .filter(doubt -> doubt.code() == DoubtCode.AGENCY_UNKNOWN
                        && unchanged(doubt.field()).isEmpty())
                .flatMap(doubt -> Stream.of(doubt.words().split("; ")))
                .collect(Collectors.toSet());
        asked.stream().flatMap(doubt -> Stream.of(doubt.words().split("; "))).forEach(open::remove);
        if (open.isEmpty()) {
            return List.of();
        }
        Set<String> seen = settled.stream().map(Settled::field).collect(Collectors.toSet());
        return names.fieldsOf(is).stream()
                .filter(field -> !seen.contains(field))
                .flatMap(field -> reader.of(now, field).stream())
                .filter(doubt -> doubt.code() == DoubtCode.AGENCY_UNKNOWN && open.remove(doubt.words()))
                .toList();
    }
}
