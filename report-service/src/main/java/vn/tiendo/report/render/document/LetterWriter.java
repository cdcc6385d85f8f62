package vn.tiendo.report.render.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.report.assembly.letter.Letter;
import vn.tiendo.report.assembly.letter.Letter.Addressee;
import vn.tiendo.report.assembly.letter.Letter.Manner;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.content.head.ReportHeader;
import vn.tiendo.report.render.document.OfficialDocument.Annex;
import vn.tiendo.report.render.document.OfficialDocument.Table;

/** What all letters have in common: head and foot, whom they address, and how they ask (Decree 30/2020/NĐ-CP, template 1.5). */
abstract class LetterWriter {

    /** So many agencies are named in the letter itself, more in an annex. */
    private static final int NAMED = 12;

    /** So many are named again within a sentence. */
    private static final int FEW = 3;

    private final Letter letter;
    private final ReportHeader header;
    private final List<Addressee> addressees;

    LetterWriter(Letter letter) {
        this.letter = letter;
        this.header = letter.header();
        this.addressees = letter.addressees();
    }

    /** The addressees stand in an annex. */
    final boolean isListed() {
        return addressees.size() > NAMED;
    }

    final boolean isToOne() {
        return addressees.size() == 1;
    }

    final OfficialDocument.Header header() {
        return new OfficialDocument.Header(
                VietnameseWording.upper(header.parent()),
                VietnameseWording.upper(header.issuer()),
                Symbol.blank(header.symbol()),
                header.place() + ", ngày       tháng       năm " + year(),
                null,
                "V/v " + VietnameseWording.lower(header.subject()),
                isListed()
                        ? List.of("Các cơ quan, đơn vị, địa phương có tên trong danh sách gửi kèm")
                        : addressees.stream().map(a -> a.agency().name()).toList(),
                header.authority(),
                header.layout() == null ? header.post() : null,
                null,
                header.recipients());
    }

    /** Those who are written to, as the subject of a sentence. */
    final String who() {
        return isToOne() ? first() : "các cơ quan, đơn vị, địa phương";
    }

    final String first() {
        return addressees.get(0).agency().name();
    }

    /** "Ủy ban nhân dân tỉnh Quảng Ninh yêu cầu Sở Tài chính, Sở Y tế; đề nghị Hội Nông dân tỉnh". */
    final String asks() {
        return header.issuer() + " "
                + Stream.of(Manner.REQUIRE, Manner.ASK)
                        .filter(manner -> !of(manner).isEmpty())
                        .map(manner -> (manner == Manner.REQUIRE ? "yêu cầu " : "đề nghị ") + named(manner))
                        .collect(Collectors.joining("; "));
    }

    private String named(Manner manner) {
        List<String> names = of(manner);
        if (names.size() <= FEW) {
            return String.join(", ", names);
        }
        boolean mixed = names.size() < addressees.size();
        String all = !mixed
                ? "các cơ quan, đơn vị, địa phương"
                : manner == Manner.REQUIRE ? "các sở, ban, ngành, địa phương" : "các tổ chức";
        return all + (isListed() ? " có tên trong danh sách gửi kèm" : " nêu trên");
    }

    private List<String> of(Manner manner) {
        return addressees.stream()
                .filter(a -> a.manner() == manner)
                .map(a -> a.agency().name())
                .toList();
    }

    final String issuer() {
        return header.issuer();
    }

    final String today() {
        return DateWords.day(Vietnam.dayOf(letter.asOf()));
    }

    final Annex annex(String title, Table table) {
        return new Annex(
                "Phụ lục",
                title,
                "(Kèm theo Công văn %s ngày       tháng       năm %d của %s)"
                        .formatted(
                                VietnameseWording.lower(Symbol.blank(header.symbol()))
                                        .replace(":", ""),
                                year(),
                                header.issuer()),
                false,
                table);
    }

    private int year() {
        return Vietnam.dayOf(letter.asOf()).getYear();
    }
}
