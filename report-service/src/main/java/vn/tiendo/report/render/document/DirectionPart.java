package vn.tiendo.report.render.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.report.content.Direction.SteeringAct;
import vn.tiendo.report.content.outline.Part;
import vn.tiendo.report.render.document.OfficialDocument.Kind;

/** Writes what was issued to direct the work. */
final class DirectionPart {

    /** So many agencies are named; of more their number. */
    private static final int NAMED = 2;

    private final Reading reading;
    private final DocumentBody body;

    DirectionPart(Reading reading, DocumentBody body) {
        this.reading = reading;
        this.body = body;
    }

    void write() {
        List<SteeringAct> acts = reading.report.direction().acts();
        if (reading.consolidated) {
            consolidated(acts);
        } else {
            boolean own = acts.stream()
                    .allMatch(act -> act.issuer() == null || act.issuer().equals(reading.issuer()));
            list(acts, reading.issuer() + (own ? " đã ban hành" : " đã ban hành, tham mưu ban hành"));
        }
        body.paragraphs(reading.report.narrative().direction());
        reading.edited(Part.DIRECTION).ifPresent(texts -> texts.forEach(body::paragraphs));
        body.gapIfEmpty("văn bản, hoạt động chỉ đạo, triển khai trong kỳ");
        if (reading.report.direction().issuedByFormerProvince() != null) {
            body.add(
                    Kind.PARAGRAPH,
                    "Kế hoạch do tỉnh %s ban hành trước khi hợp nhất; tỉnh %s tiếp tục tổ chức thực hiện."
                            .formatted(
                                    reading.report.direction().issuedByFormerProvince(),
                                    reading.report.header().place()));
        }
    }

    /** The province's own by name, those of the agencies as a number; which they are stands in an annex. */
    private void consolidated(List<SteeringAct> acts) {
        List<SteeringAct> own = acts.stream().filter(SteeringAct::provincial).toList();
        list(own, "tỉnh đã ban hành");
        Set<String> others = acts.stream()
                .filter(act -> !act.provincial())
                .map(act -> Reading.name(act.agency()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!others.isEmpty()) {
            String who = others.size() <= NAMED
                    ? String.join(", ", others)
                    : "có " + FigureWords.two(others.size()) + " cơ quan, đơn vị của tỉnh";
            body.add(
                    Kind.PARAGRAPH,
                    "%s đã ban hành %s văn bản chỉ đạo, triển khai thực hiện %s (danh mục tại %s)."
                            .formatted(
                                    VietnameseWording.capital(who),
                                    FigureWords.two(acts.size() - own.size()),
                                    new Opening(reading).work(),
                                    AnnexTables.numberOfActs(reading.report)));
        }
    }

    private void list(List<SteeringAct> acts, String who) {
        if (acts.size() == 1) {
            body.add(
                    Kind.PARAGRAPH,
                    "Để triển khai thực hiện %s, %s %s.".formatted(reading.plan(), who, name(acts.get(0))));
        } else if (!acts.isEmpty()) {
            body.add(
                    Kind.PARAGRAPH,
                    "Để triển khai thực hiện %s, %s %s văn bản chỉ đạo, triển khai, gồm:"
                            .formatted(reading.plan(), who, FigureWords.two(acts.size())));
            body.items(acts.stream().map(this::name).toList());
        }
    }

    private String name(SteeringAct act) {
        String own = act.issuer() == null || act.issuer().equals(reading.issuer()) ? null : act.issuer();
        return VietnameseWording.about(TaskProse.document(act.number(), act.date(), own), act.subject());
    }
}
