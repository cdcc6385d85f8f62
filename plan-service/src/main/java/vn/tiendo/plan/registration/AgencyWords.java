package vn.tiendo.plan.registration;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.Parties;
import vn.tiendo.plan.content.AgencyNames;
import vn.tiendo.plan.content.Defects;
import vn.tiendo.plan.phrase.AgencyPhrases;
import vn.tiendo.plan.phrase.Doubt;
import vn.tiendo.plan.phrase.Doubt.Code;
import vn.tiendo.plan.phrase.Reading;
import vn.tiendo.plan.phrase.Role;

/** Types a plan's words on who is meant, by the names of one province on one day. */
final class AgencyWords implements AgencyNames {

    /** A group without members is registered: it may have some later. */
    private static final Set<Code> OF_LEADS = EnumSet.of(Code.ALTERNATIVE, Code.CONDITION, Code.UNCLEAR_ROLE);

    /** Who coordinates for a part of the work coordinates; who of two does is not said. */
    private static final Set<Code> OF_COORDINATORS = EnumSet.of(Code.ALTERNATIVE);

    private final AgencyDirectory directory;
    private final AgencyPhrases phrases;
    private final String province;
    private final LocalDate on;
    private final Defects defects;

    /**
     * @param province null when it is not known, which is told elsewhere: then nothing is typed
     * @param on day of the plan, or of the decision that brought the words
     */
    AgencyWords(AgencyDirectory directory, AgencyPhrases phrases, String province, LocalDate on, Defects defects) {
        this.directory = directory;
        this.phrases = phrases;
        this.province = province == null ? null : directory.answering(province, on);
        this.on = on;
        this.defects = defects;
    }

    @Override
    public Parties parties(String field, String words, Parties known) {
        if (words == null || province == null) {
            return Parties.NOBODY;
        }
        if (known != null && words.equals(known.words())) {
            return known;
        }
        Reading reading = read(field, words, OF_LEADS);
        refuse(field, reading, Role.COORDINATE, "phối hợp", "coordinate");
        refuse(field, reading, Role.INVITED, "được đề nghị", "are invited");
        return new Parties(words, reading.parts());
    }

    @Override
    public Responsible responsible(String field, TaskWords words, Responsible known) {
        if (province == null) {
            return new Responsible(Parties.NOBODY, Parties.NOBODY);
        }
        TaskParties both = new TaskParties();
        if (known != null
                && words.leads() != null
                && words.leads().equals(known.leads().words())) {
            both.lead(known.leads());
        } else if (words.leads() != null) {
            String leads = field + ".leads";
            Reading reading = read(leads, words.leads(), OF_LEADS);
            if (!words.invited() || reading.has(Role.LEAD)) {
                refuse(
                        leads,
                        reading,
                        Role.INVITED,
                        "được đề nghị, không được giao: đặt “invited”, hoặc ghi ở “coordinators”",
                        "are invited, not assigned: set 'invited', or name them in 'coordinators'");
            }
            both.byRole(reading);
        }
        if (words.coordinators() != null) {
            String coordinators = field + ".coordinators";
            boolean same = known != null
                    && words.coordinators().equals(known.coordinators().words());
            if (same) {
                both.coordinate(known.coordinators());
            } else {
                Reading reading = read(coordinators, words.coordinators(), OF_COORDINATORS);
                refuse(coordinators, reading, Role.LEAD, "chủ trì: ghi ở “leads”", "lead: name them in 'leads'");
                both.coordinate(new Parties(words.coordinators(), reading.parts()));
            }
        }
        return both.responsible(known);
    }

    /** Reads a phrase and tells what an official must settle in it. */
    private Reading read(String field, String words, Set<Code> refused) {
        Reading reading = phrases.read(province, words, on);
        if (!reading.rest().isEmpty()) {
            String rest = reading.rest().stream().map(r -> "“" + r + "”").collect(Collectors.joining(", "));
            defects.add(
                    field,
                    "Không hiểu " + rest + ": không phải cơ quan hay nhóm cơ quan nào của tỉnh.",
                    "Not understood: " + rest + ": no agency or group of agencies of the province.");
        }
        reading.doubts().stream()
                .filter(doubt -> refused.contains(doubt.code()))
                .forEach(doubt -> tell(field, doubt));
        return reading;
    }

    private void tell(String field, Doubt doubt) {
        String words = "“" + doubt.words() + "”";
        switch (doubt.code()) {
            case ALTERNATIVE ->
                defects.add(
                        field,
                        words + " để ngỏ cơ quan nào: ghi rõ một cơ quan, hoặc tất cả nếu cùng làm.",
                        words + " leaves open which of them: name one, or all if they act together.");
            case CONDITION ->
                defects.add(
                        field,
                        words + " có điều kiện: ghi cơ quan không kèm điều kiện, hoặc tách nhiệm vụ.",
                        words + " is on a condition: name the agency without it, or split the task.");
            case UNCLEAR_ROLE ->
                defects.add(
                        field,
                        words + " không rõ chủ trì hay phối hợp, trong khi cơ quan khác chủ trì.",
                        words + ": not said whether it leads or coordinates, while another agency leads.");
            case EMPTY_GROUP -> {}
        }
    }

    private void refuse(String field, Reading reading, Role role, String vi, String en) {
        reading.mentions().stream()
                .filter(mention -> mention.role() == role)
                .findFirst()
                .ifPresent(mention -> defects.add(
                        field, "“" + mention.words() + "” " + vi + ".", "“" + mention.words() + "” " + en + "."));
    }

    @Override
    public String agency(String field, String idOrName, String known) {
        if (idOrName == null || province == null || idOrName.equals(known)) {
            return known;
        }
        Optional<AgencyDefinition> byId = directory.agency(idOrName);
        if (byId.isPresent()) {
            if (byId.get().province().equals(province) && isThere(byId.get())) {
                return idOrName;
            }
        } else {
            Reading reading = phrases.read(province, idOrName, on);
            if (reading.mentions().size() == 1
                    && reading.qualifiers().isEmpty()
                    && reading.parts().size() == 1
                    && reading.parts().get(0).agency() != null) {
                return reading.parts().get(0).agency();
            }
        }
        defects.add(
                field,
                "Ngày " + on + " tỉnh không có cơ quan “" + idOrName + "”.",
                "On " + on + " the province has no agency '" + idOrName + "'.");
        return null;
    }

    private boolean isThere(AgencyDefinition agency) {
        return (agency.validFrom() == null || !on.isBefore(agency.validFrom()))
                && (agency.validTo() == null || !on.isAfter(agency.validTo()));
    }
}
