package vn.tiendo.plan.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.plan.agency.Directories;
import vn.tiendo.plan.agency.Parties;
import vn.tiendo.plan.catalogue.ShippedCatalogue;
import vn.tiendo.plan.content.AgencyNames.Responsible;
import vn.tiendo.plan.content.AgencyNames.TaskWords;
import vn.tiendo.plan.content.Defects;
import vn.tiendo.plan.phrase.AgencyPhrases;
import vn.tiendo.plan.phrase.PhrasesForTests;

/** What registration makes of words that say who leads and who coordinates. */
class AgencyWordsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 10, 1);
    private static final AgencyDirectory DIRECTORY =
            Directories.of(ShippedCatalogue.provinces(), ShippedCatalogue.agencies());
    private static final AgencyPhrases PHRASES = PhrasesForTests.over(DIRECTORY);

    private final Defects defects = new Defects();

    @Test
    void onePhraseSaysWhoLeadsAndWhoCoordinates() {
        Responsible read = read("Sở Nội vụ chủ trì, phối hợp với Sở Tài chính", null, false, null);
        assertThat(told()).isEmpty();
        assertThat(ids(read.leads())).isEqualTo("so-noi-vu");
        assertThat(read.leads().words()).isEqualTo("Sở Nội vụ");
        assertThat(ids(read.coordinators())).isEqualTo("so-tai-chinh");
        assertThat(read.coordinators().words()).isEqualTo("Sở Tài chính");
    }

    @Test
    void whoCoordinatesByEitherPhraseDoes() {
        Responsible read =
                read("Sở Nội vụ chủ trì, phối hợp với Sở Tài chính", "Sở Y tế và các địa phương", false, null);
        assertThat(told()).isEmpty();
        assertThat(ids(read.coordinators())).isEqualTo("so-tai-chinh so-y-te [DISTRICT]");
        assertThat(read.coordinators().words()).isEqualTo("Sở Tài chính; Sở Y tế và các địa phương");
    }

    @Test
    void aPhraseThatSaysOnlyWhoLeadsStaysWhole() {
        Responsible read = read("Giao Sở Nội vụ chủ trì", "Sở Y tế phối hợp", false, null);
        assertThat(told()).isEmpty();
        assertThat(read.leads().words()).isEqualTo("Giao Sở Nội vụ chủ trì");
        assertThat(read.coordinators().words()).isEqualTo("Sở Y tế phối hợp");
    }

    @Test
    void theSameWordsGoOnMeaningTheSameHoweverTheyAreSent() {
        Responsible first = read("Sở Nội vụ chủ trì, phối hợp với Sở Tài chính", "Sở Y tế", false, null);
        Responsible known = new Responsible(
                new Parties(first.leads().words(), first.leads().parts()),
                new Parties(first.coordinators().words(), first.coordinators().parts()));
        for (Responsible again : new Responsible[] {
            read("Sở Nội vụ chủ trì, phối hợp với Sở Tài chính", "Sở Y tế", false, known),
            read(known.leads().words(), known.coordinators().words(), false, known)
        }) {
            assertThat(again.leads()).isSameAs(known.leads());
            assertThat(again.coordinators()).isSameAs(known.coordinators());
        }
        assertThat(told()).isEmpty();
    }

    @Test
    void aLeadAmongTheCoordinatorsIsRefusedByName() {
        read("Sở Nội vụ", "Sở Y tế chủ trì", false, null);
        assertThat(told()).containsOnlyKeys("tasks[0].coordinators");
        assertThat(told().get("tasks[0].coordinators")).contains("“Sở Y tế” chủ trì");
    }

    @Test
    void whatThePhraseLeavesOpenIsRefusedByName() {
        read("Sở Nội vụ hoặc Sở Y tế", "Sở Tài chính hoặc Sở Tư pháp", false, null);
        assertThat(told().get("tasks[0].leads")).contains("“Sở Nội vụ hoặc Sở Y tế” để ngỏ");
        assertThat(told().get("tasks[0].coordinators")).contains("“Sở Tài chính hoặc Sở Tư pháp” để ngỏ");
    }

    @Test
    void aLeadOnAConditionIsRefusedAndACoordinatorIsNot() {
        read("Sở Nội vụ (đối với cán bộ, công chức)", "Sở Y tế (đối với bác sĩ)", false, null);
        assertThat(told()).containsOnlyKeys("tasks[0].leads");
        assertThat(told().get("tasks[0].leads")).contains("“Sở Nội vụ (đối với cán bộ, công chức)” có điều kiện");
    }

    @Test
    void somebodyOfWhomALeadPhraseSaysNothingIsRefusedByName() {
        read("Sở Nội vụ chủ trì; Sở Y tế", null, false, null);
        assertThat(told().get("tasks[0].leads")).contains("“Sở Y tế” không rõ");
    }

    @Test
    void whoIsInvitedLeadsOnlyATaskThatInvites() {
        String invitation = "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh chủ trì, phối hợp với Sở Nội vụ";
        read(invitation, null, false, null);
        assertThat(told().get("tasks[0].leads")).contains("được đề nghị, không được giao");

        Defects none = new Defects();
        Responsible read = new AgencyWords(DIRECTORY, PHRASES, "quang-ninh", DAY, none)
                .responsible("tasks[0]", new TaskWords(invitation, null, true), null);
        assertThat(none.isEmpty()).isTrue();
        assertThat(ids(read.leads())).isEqualTo("uy-ban-mat-tran-to-quoc-viet-nam-tinh");
        assertThat(ids(read.coordinators())).isEqualTo("so-noi-vu");
    }

    @Test
    void aTaskDoesNotAssignAndInviteAtOnce() {
        read("Sở Nội vụ chủ trì; đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh phối hợp", null, true, null);
        assertThat(told().get("tasks[0].leads")).contains("được đề nghị");
    }

    @Test
    void aGroupWithoutMembersIsRegistered() {
        read("Sở Nội vụ chủ trì, phối hợp với UBND cấp xã", null, false, null);
        assertThat(told()).isEmpty();
    }

    @Test
    void wordsThatNobodyUnderstandsAreToldWhole() {
        read("Sở Nội vụ chủ trì, phối hợp với Sở Văn hóa, Thể thao và Gia đình", null, false, null);
        assertThat(told().get("tasks[0].leads")).contains("“Sở Văn hóa, Thể thao và Gia đình”");
    }

    @Test
    void nobodyReportsInTheSecondPlace() {
        new AgencyWords(DIRECTORY, PHRASES, "quang-ninh", DAY, defects)
                .parties("obligations[0].reporters", "Sở Nội vụ chủ trì, phối hợp với Sở Y tế", null);
        assertThat(told().get("obligations[0].reporters")).contains("“Sở Y tế” phối hợp");
    }

    private Responsible read(String leads, String coordinators, boolean invited, Responsible known) {
        return new AgencyWords(DIRECTORY, PHRASES, "quang-ninh", DAY, defects)
                .responsible("tasks[0]", new TaskWords(leads, coordinators, invited), known);
    }

    private Map<String, String> told() {
        Map<String, String> told = new TreeMap<>();
        defects.tell((field, text) -> told.put(field, text.vi()));
        return told;
    }

    private static String ids(Parties parties) {
        return parties.parts().stream()
                .map(part -> part.agency() == null
                        ? part.kinds().toString()
                        : part.agency().replace("quang-ninh-", ""))
                .collect(Collectors.joining(" "));
    }
}
