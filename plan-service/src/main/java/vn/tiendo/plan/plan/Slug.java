package vn.tiendo.plan.plan;

import java.text.Normalizer;
import java.util.Locale;

/** Readable ids from Vietnamese names: "Sở Y tế" is {@code so-y-te}. */
public final class Slug {

    private Slug() {}

    public static String of(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
