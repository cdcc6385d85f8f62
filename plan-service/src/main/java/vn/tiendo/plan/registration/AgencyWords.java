package vn.tiendo.plan.registration;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.Parties;
import vn.tiendo.plan.content.AgencyNames;
import vn.tiendo.plan.content.Defects;
import vn.tiendo.plan.phrase.AgencyPhrases;
import vn.tiendo.plan.phrase.Reading;

/** Types a plan's words on who is meant, by the names of one province on one day. */
final class AgencyWords implements AgencyNames {

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
        Reading reading = phrases.read(province, words, on);
        if (!reading.rest().isEmpty()) {
            String rest = reading.rest().stream().map(r -> "“" + r + "”").collect(Collectors.joining(", "));
            defects.add(
                    field,
                    "Không hiểu " + rest + ": không phải cơ quan hay nhóm cơ quan nào của tỉnh.",
                    "Not understood: " + rest + ": no agency or group of agencies of the province.");
        }
        return new Parties(words, reading.parts());
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
            if (reading.rest().isEmpty()
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
