package vn.tiendo.plan.phrase;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.agency.AgencyDefinition.Kind;
import vn.tiendo.plan.agency.ProvinceDefinition;

/** A province and two cities with the bodies that every province has, under their full names. */
final class AnyProvince {

    static final List<ProvinceDefinition> PROVINCES = List.of(
            new ProvinceDefinition("nghe-an", "Nghệ An", null, null, null, List.of(), null, List.of()),
            new ProvinceDefinition(
                    "da-nang", "Đà Nẵng", null, null, null, List.of(), ProvinceDefinition.Kind.CITY, List.of()),
            new ProvinceDefinition(
                    "hai-phong",
                    "Thành phố Hải Phòng",
                    null,
                    null,
                    null,
                    List.of(),
                    ProvinceDefinition.Kind.CITY,
                    List.of()));

    private static final Map<Kind, List<String>> NAMES = Map.of(
            Kind.DEPARTMENT,
            List.of(
                    "Văn phòng UBND tỉnh",
                    "Thanh tra tỉnh",
                    "Sở Nội vụ",
                    "Sở Tư pháp",
                    "Sở Tài chính",
                    "Sở Công Thương",
                    "Sở Nông nghiệp và Môi trường",
                    "Sở Xây dựng",
                    "Sở Khoa học và Công nghệ",
                    "Sở Giáo dục và Đào tạo",
                    "Sở Y tế",
                    "Sở Văn hóa, Thể thao và Du lịch",
                    "Sở Dân tộc và Tôn giáo"),
            Kind.UNIT,
            List.of(
                    "Công an tỉnh",
                    "Bộ Chỉ huy Quân sự tỉnh",
                    "Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
                    "Ban Tổ chức Tỉnh ủy",
                    "Ban Tuyên giáo và Dân vận Tỉnh ủy",
                    "Ban Nội chính Tỉnh ủy",
                    "Ủy ban Kiểm tra Tỉnh ủy",
                    "Văn phòng Tỉnh ủy",
                    "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh"),
            Kind.SCHOOL,
            List.of("Trường Chính trị tỉnh"),
            Kind.FATHERLAND_FRONT,
            List.of("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"),
            Kind.MASS_ORGANISATION,
            List.of(
                    "Liên đoàn Lao động tỉnh",
                    "Hội Nông dân tỉnh",
                    "Hội Liên hiệp Phụ nữ tỉnh",
                    "Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh",
                    "Hội Cựu chiến binh tỉnh"),
            Kind.ASSOCIATION,
            List.of("Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh", "Hội Văn học nghệ thuật tỉnh"),
            Kind.MEDIA,
            List.of("Báo và Phát thanh, Truyền hình"),
            Kind.PROVINCIAL_COMMITTEE,
            List.of("Ủy ban nhân dân tỉnh"),
            Kind.COMMUNE,
            List.of("UBND xã Tân Kỳ", "UBND phường Hòa Hiệp"));

    private AnyProvince() {}

    static Stream<AgencyDefinition> agencies() {
        return PROVINCES.stream().flatMap(province -> NAMES.entrySet().stream()
                .flatMap(kind -> kind.getValue().stream().map(name -> agency(province, name, kind.getKey()))));
    }

    /** One of the cities is registered with the words of a city, the other with those of a province. */
    private static AgencyDefinition agency(ProvinceDefinition province, String name, Kind kind) {
        String id = province.id() + "-" + slug(name);
        String full = kind == Kind.MEDIA ? name + " " + province.name().replace("Thành phố ", "") : name;
        String named = province.id().equals("da-nang")
                ? full.replace("Tỉnh ủy", "Thành ủy").replaceAll(" tỉnh$", " thành phố")
                : full;
        return new AgencyDefinition(id, province.id(), named, kind, null, null, false, List.of(), "thử", List.of());
    }

    private static String slug(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replaceAll("[^a-z0-9]+", "-");
    }
}
