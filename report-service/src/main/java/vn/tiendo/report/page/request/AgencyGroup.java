package vn.tiendo.report.page.request;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tiendo.report.ledger.entry.Agency;

/** Agencies of one sort, among which those that report are chosen. */
record AgencyGroup(String label, List<Agency> agencies) {

    private static final String OTHERS = "Cơ quan khác";

    private static final Map<String, String> LABELS = labels();

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("DEPARTMENT", "Sở, ban, ngành");
        labels.put("BOARD", "Sở, ban, ngành");
        labels.put("DISTRICT", "Địa phương");
        labels.put("COMMUNE", "Địa phương");
        labels.put("FATHERLAND_FRONT", "Mặt trận và các đoàn thể");
        labels.put("MASS_ORGANISATION", "Mặt trận và các đoàn thể");
        labels.put("ASSOCIATION", "Các hội");
        labels.put("SCHOOL", "Trường, báo, đài, đơn vị");
        labels.put("MEDIA", "Trường, báo, đài, đơn vị");
        labels.put("UNIT", "Trường, báo, đài, đơn vị");
        return labels;
    }

    /** In the order in which documents name them; within by name. */
    static List<AgencyGroup> of(Collection<Agency> agencies) {
        Collator vietnamese = Collator.getInstance(new Locale("vi"));
        Map<String, List<Agency>> groups = new LinkedHashMap<>();
        LABELS.values().forEach(label -> groups.put(label, List.of()));
        groups.put(OTHERS, List.of());
        groups.replaceAll((label, none) -> agencies.stream()
                .filter(agency -> LABELS.getOrDefault(agency.kind(), OTHERS).equals(label))
                .sorted(Comparator.comparing(Agency::name, vietnamese))
                .toList());
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new AgencyGroup(group.getKey(), group.getValue()))
                .toList();
    }
}
