package vn.tiendo.plan.proposal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tiendo.plan.content.PlanForm.BasisForm;
import vn.tiendo.plan.plan.PlanDefinition.Signer;

/** What a plan is: number, date, title, who issued it and on what ground. */
record Identity(
        String kind,
        String number,
        String date,
        String title,
        String issuer,
        List<BasisForm> legalBases,
        Signer signer,
        List<String> recipients) {

    private static final Pattern DATE =
            Pattern.compile("(?iu)ngày\\s*(\\d{1,2})?\\s*tháng\\s*(\\d{1,2})?\\s*năm\\s*(\\d{4})");

    static Identity of(Layout layout, Findings findings) {
        String date = Stream.of(layout.head(), layout.body(), layout.foot())
                .flatMap(List::stream)
                .map(line -> DATE.matcher(line.text()))
                .filter(Matcher::find)
                .map(Identity::date)
                .findFirst()
                .orElse(null);
        return new Identity(null, null, date, null, null, List.of(), null, List.of());
    }

    private static String date(Matcher found) {
        String year = found.group(3);
        if (found.group(2) == null) {
            return year;
        }
        String month = year + "-" + "0".repeat(2 - found.group(2).length()) + found.group(2);
        return found.group(1) == null
                ? month
                : month + "-" + "0".repeat(2 - found.group(1).length()) + found.group(1);
    }
}
