package vn.tiendo.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.report.content.Narrative.Addressee;
import vn.tiendo.report.content.Narrative.Proposal;
import vn.tiendo.report.ledger.entry.Document;

/** A reporter's words are read as they were ever written. */
class NarrativeTest {

    @Test
    void wordsFromBeforeThereWereMorePartsAreCarriedOver() {
        Narrative read = Document.read(
                "{\"direction\":\"a\",\"results\":null,\"overdue\":\"thiếu kinh phí\",\"difficulties\":\"c\","
                        + "\"proposals\":\"tăng mức hỗ trợ\",\"funding\":null,\"nextYear\":null}",
                Narrative.class);

        assertThat(read.proposals()).containsExactly(new Proposal(null, "tăng mức hỗ trợ"));
        assertThat(read.overdue()).isEqualTo("thiếu kinh phí");
        assertThat(Document.read(Document.write(read), Narrative.class)).isEqualTo(read);
    }

    @Test
    void nothingIsWrittenAsItWasSoThatHashesStay() {
        assertThat(Document.write(Narrative.NONE))
                .isEqualTo("{\"direction\":null,\"results\":null,\"overdue\":null,\"difficulties\":null,"
                        + "\"proposals\":null,\"funding\":null,\"nextYear\":null}");
        assertThat(Narrative.NONE.says()).isFalse();
    }

    @Test
    void aProposalHasAnAddressee() {
        Narrative read = Document.read(
                "{\"proposals\":[{\"addressee\":\"MINISTRIES\",\"text\":\"hướng dẫn\"}],"
                        + "\"pillars\":{\"TALENT\":\"thu hút\",\"GENERAL\":\" \"}}",
                Narrative.class);

        assertThat(read.proposals()).isEqualTo(List.of(new Proposal(Addressee.MINISTRIES, "hướng dẫn")));
        assertThat(read.pillars().texts()).isEqualTo(Map.of(vn.tiendo.report.progress.Pillar.TALENT, "thu hút"));
        assertThat(read.says()).isTrue();
    }
}
