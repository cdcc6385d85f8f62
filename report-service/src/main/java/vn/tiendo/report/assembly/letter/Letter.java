package vn.tiendo.report.assembly.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.content.ReportContent.Named;
import vn.tiendo.report.content.head.ReportHeader;

/** A letter (công văn) that urges those who are behind. It is made anew whenever it is asked for, and never stored. */
public interface Letter {

    ReportHeader header();

    /** When it was looked. */
    Instant asOf();

    /** Until when what is missing is asked for: a day in Asia/Ho_Chi_Minh. */
    LocalDate newDay();

    /** Those to whom it goes. */
    List<Addressee> addressees();

    /** Who writes. */
    @Schema(name = "LetterAuthor")
    enum Author {
        FOCAL_AGENCY,
        COMMITTEE
    }

    /** How something is asked for. */
    @Schema(name = "LetterManner")
    enum Manner {
        /** By the provincial committee, of an agency under it: yêu cầu. */
        REQUIRE,
        /** Of peers, of Mặt trận, mass organisations, associations and Party bodies: đề nghị. */
        ASK
    }

    /** One to whom the letter goes, and how it is asked. */
    @Schema(name = "LetterAddressee")
    record Addressee(Named agency, Manner manner) {}
}
