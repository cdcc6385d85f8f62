package vn.tiendo.report.page.overview;

import java.util.Arrays;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.progress.Pillar;

/** The groups of Resolution 45 by the words that stand in addresses. */
enum Group {
    AWARENESS("nhan-thuc", Pillar.AWARENESS),
    TALENT("nhan-tai", Pillar.TALENT),
    GOVERNANCE("quan-ly-nha-nuoc", Pillar.GOVERNANCE),
    RESOURCES("nguon-luc", Pillar.RESOURCES),
    ASSOCIATIONS("hoi-tri-thuc", Pillar.ASSOCIATIONS),
    UNKNOWN("chua-ro", Pillar.UNKNOWN);

    static final String PARAMETER = "nhom";

    final String word;
    private final Pillar pillar;

    Group(String word, Pillar pillar) {
        this.word = word;
        this.pillar = pillar;
    }

    /** @return null where nothing is asked */
    static Group of(String word) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(values())
                .filter(group -> group.word.equals(word))
                .findFirst()
                .orElseThrow(() -> ProblemException.field(
                        Kind.INVALID_PARAMETER, PARAMETER, "Không có nhóm nhiệm vụ này.", "There is no such group."));
    }

    static Group of(Pillar pillar) {
        return Arrays.stream(values())
                .filter(group -> group.pillar == pillar)
                .findFirst()
                .orElse(UNKNOWN);
    }

    String title() {
        return this == UNKNOWN ? "Chưa rõ nhóm" : pillar.vietnamese();
    }
}
