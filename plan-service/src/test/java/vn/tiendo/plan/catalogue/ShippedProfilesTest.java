package vn.tiendo.plan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.agency.AgencyDefinition.Kind;
import vn.tiendo.plan.profile.DocumentProfile;
import vn.tiendo.plan.profile.DocumentProfile.Layout;
import vn.tiendo.plan.profile.ProfileRules;
import vn.tiendo.plan.profile.ProfileRules.Owned;

/** What the shipped catalogue says of the documents of all its agencies. */
class ShippedProfilesTest {

    private static final Map<String, DocumentProfile> PROFILES = ShippedCatalogue.profiles();

    @ParameterizedTest
    @ValueSource(strings = {"binh-dinh", "gia-lai", "ha-tinh", "lai-chau", "quang-ninh"})
    void noTwoAgenciesOfAProvinceHaveTheSameSymbol(String province) {
        List<Owned> all = ShippedCatalogue.agencies().stream()
                .filter(a -> a.province().equals(province) && PROFILES.containsKey(a.id()))
                .map(a -> new Owned(a.id(), a.name(), a.kind(), PROFILES.get(a.id())))
                .toList();

        assertThat(all).hasSizeGreaterThan(20);
        assertThat(ProfileRules.doubles(all)).isEmpty();
    }

    @Test
    void everyAgencyThatStillIsAndIsNoPlaceholderHasAProfileWithItsHeadsPostAndItsSource() {
        assertThat(ShippedCatalogue.agencies().stream()
                        .filter(a -> a.kind() != Kind.DISTRICT && !a.placeholder())
                        .filter(a -> !PROFILES.containsKey(a.id())
                                || PROFILES.get(a.id()).post() == null
                                || PROFILES.get(a.id()).source().isBlank())
                        .map(AgencyDefinition::id))
                .isEmpty();
        assertThat(ShippedCatalogue.agencies().stream()
                        .filter(AgencyDefinition::placeholder)
                        .filter(a -> PROFILES.containsKey(a.id()) || a.name().contains("chưa nạp")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "quang-ninh-so-ngoai-vu, {n}/BC-SNgV, GIÁM ĐỐC",
        "quang-ninh-so-noi-vu, {n}/BC-SNV, GIÁM ĐỐC",
        "gia-lai-thanh-tra-tinh, {n}/BC-TTT, CHÁNH THANH TRA",
        "lai-chau-van-phong-ubnd-tinh, {n}/BC-VPUBND, CHÁNH VĂN PHÒNG",
        "gia-lai-doan-thanh-nien-cong-san-ho-chi-minh-tinh, {n}-BC/TĐTN-VP, BÍ THƯ",
        "quang-ninh-truong-dai-hoc-ha-long, {n}/BC-ĐHHL, HIỆU TRƯỞNG"
    })
    void symbolsAndPostsAreThoseOfTheOffices(String agency, String symbol, String post) {
        assertThat(PROFILES.get(agency).symbols().report()).isEqualTo(symbol);
        assertThat(PROFILES.get(agency).post()).isEqualTo(post);
    }

    @Test
    void massOrganisationsBearTheirProvinceAndTheYouthUnionItsOwnTemplate() {
        DocumentProfile union = PROFILES.get("gia-lai-doan-thanh-nien-cong-san-ho-chi-minh-tinh");
        assertThat(union.fullName()).isEqualTo("Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Gia Lai");
        assertThat(union.layout()).isEqualTo(Layout.OWN);
        assertThat(PROFILES.get("quang-ninh-uy-ban-mat-tran-to-quoc-viet-nam-tinh")
                        .authority())
                .isEqualTo("TM. BAN THƯỜNG TRỰC");
    }
}
