package vn.tiendo.plan.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tiendo.plan.agency.AgencyDefinition.Kind;

/**
 * A noun that groups are called by.
 *
 * @param pattern its words
 * @param key its words as one key
 * @param kinds kinds of agencies that it stands for by itself
 */
record GroupNoun(Pattern pattern, String key, Sort sort, List<Kind> kinds) {

    enum Sort {
        /** Offices of the provincial administration. */
        OFFICE,
        /** "cơ quan", "đơn vị": mean what stands beside them. */
        CARRIER,
        /** "địa phương". */
        LOCALITY,
        /** "huyện", "thị xã", "thành phố": districts of that type. */
        DISTRICT_TYPE,
        /** A level of administration, after "UBND" or "chính quyền". */
        LEVEL,
        /** Bodies outside the administration. */
        BODY,
        /** Press: those of the province, unless the words say more. */
        MEDIA,
        /** Schools: those of the province if the words say so. */
        SCHOOL,
        /** Of the centre, or inside an agency: not the province's agencies, nor are those beside them. */
        OUTSIDE,
        /** Nobody can say who that is. */
        OPEN
    }

    /** "các huyện, thị, thành". */
    private static final Map<String, String> SHORT_TYPES = Map.of(
            Spelling.key("thị"), AgencyNames.joined(Pattern.of("thị xã")),
            Spelling.key("thành"), AgencyNames.joined(Pattern.of("thành phố")));

    static final List<GroupNoun> ALL = all();

    private static List<GroupNoun> all() {
        List<GroupNoun> nouns = new ArrayList<>();
        add(nouns, Sort.OFFICE, "sở", Kind.DEPARTMENT);
        add(nouns, Sort.OFFICE, "ban", Kind.BOARD);
        add(nouns, Sort.OFFICE, "ngành, cơ quan chuyên môn", Kind.DEPARTMENT, Kind.BOARD);
        add(nouns, Sort.CARRIER, "cơ quan, đơn vị, đơn vị sự nghiệp, đơn vị sự nghiệp công lập");
        add(nouns, Sort.LOCALITY, "địa phương", Kind.DISTRICT);
        add(nouns, Sort.DISTRICT_TYPE, "huyện, quận, thị xã, thành phố, thị, thành");
        add(nouns, Sort.LEVEL, "cấp huyện", Kind.DISTRICT);
        add(nouns, Sort.LEVEL, "cấp xã, cấp cơ sở, xã, phường, thị trấn, đặc khu", Kind.COMMUNE);
        add(nouns, Sort.LEVEL, "cấp", Kind.PROVINCIAL_COMMITTEE, Kind.DISTRICT, Kind.COMMUNE);
        // plans name the Front beside them
        add(nouns, Sort.BODY, "tổ chức chính trị - xã hội, tổ chức CT - XH", Kind.MASS_ORGANISATION);
        add(nouns, Sort.BODY, "đoàn thể, đoàn thể chính trị - xã hội, đoàn thể CT - XH", Kind.MASS_ORGANISATION);
        add(nouns, Sort.BODY, "hội, tổ chức hội, hội quần chúng, hội đặc thù", Kind.ASSOCIATION);
        add(
                nouns,
                Sort.MEDIA,
                "cơ quan báo chí, cơ quan truyền thông, cơ quan thông tin đại chúng, báo, đài",
                Kind.MEDIA);
        add(
                nouns,
                Sort.SCHOOL,
                "trường, trường đại học, trường cao đẳng, đại học, cao đẳng, trường đại học và cao đẳng",
                Kind.SCHOOL);
        add(nouns, Sort.OUTSIDE, "bộ, phòng");
        for (String open : List.of(
                "doanh nghiệp nhỏ và vừa, hiệp hội doanh nghiệp nhỏ và vừa",
                "hội trí thức, hội thành viên, hội nghề nghiệp, hiệp hội, hiệp hội doanh nghiệp, hiệp hội nghề nghiệp,"
                        + " hội doanh nghiệp",
                "tổ chức, tổ chức chính trị, tổ chức xã hội, tổ chức xã hội - nghề nghiệp, xã hội - nghề nghiệp, nghề"
                        + " nghiệp",
                "tổ chức khoa học và công nghệ, tổ chức kinh tế, doanh nghiệp, hợp tác xã, tập đoàn, tổng công ty,"
                        + " công ty, ngân hàng",
                "viện, viện nghiên cứu, trung tâm, cơ sở, cơ sở giáo dục, cơ sở đào tạo, cơ sở giáo dục nghề nghiệp,"
                        + " bệnh viện, tổ chức thành viên",
                "chuyên gia, nhà khoa học, cá nhân, cấp ủy, tổ chức đảng, chủ đầu tư, nhà đầu tư, lực lượng vũ trang,"
                        + " hộ kinh doanh")) {
            add(nouns, Sort.OPEN, open);
        }
        return List.copyOf(nouns);
    }

    private static void add(List<GroupNoun> nouns, Sort sort, String words, Kind... kinds) {
        Lexicon.patterns(words)
                .forEach(pattern ->
                        nouns.add(new GroupNoun(pattern, AgencyNames.joined(pattern), sort, List.of(kinds))));
    }

    /** The noun as the head of a row of names ("Các Sở: Nội vụ, Y tế"). */
    String head() {
        return SHORT_TYPES.getOrDefault(key, key);
    }
}
