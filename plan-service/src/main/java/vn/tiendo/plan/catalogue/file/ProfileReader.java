package vn.tiendo.plan.catalogue.file;

import java.util.List;
import vn.tiendo.plan.catalogue.file.Entry.Located;
import vn.tiendo.plan.profile.DocumentProfile;
import vn.tiendo.plan.profile.DocumentProfile.Layout;
import vn.tiendo.plan.profile.DocumentProfile.Parent;
import vn.tiendo.plan.profile.DocumentProfile.Symbols;

/** Reads what stands on an agency's documents ("thể thức"). */
final class ProfileReader {

    /** Where a profile is known from whose entry does not say. */
    private static final String USAGE = "Thông lệ, cần cơ quan xác nhận";

    private ProfileReader() {}

    static DocumentProfile read(Entry entry) {
        Layout layout = entry.choice("mẫu", Layout.values(), l -> l.words);
        String source = entry.optional("nguồn");
        DocumentProfile profile = new DocumentProfile(
                entry.optional("tên"),
                parents(entry),
                new Symbols(entry.optional("báo cáo"), entry.optional("công văn"), entry.optional("tờ trình")),
                entry.optional("thẩm quyền"),
                entry.optional("chức vụ"),
                layout,
                entry.optional("đơn vị soạn thảo"),
                entry.texts("nơi nhận").stream().map(Located::text).toList(),
                source == null ? USAGE : source);
        entry.close();
        return profile;
    }

    private static List<Parent> parents(Entry entry) {
        return entry.entries("cấp trên").stream()
                .map(e -> {
                    Parent parent = new Parent(e.optional("tên"), e.date("từ"));
                    e.close();
                    return parent;
                })
                .toList();
    }
}
