package vn.tiendo.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A plan of Lai Châu as an official writes it, with tasks of the test's choice. */
final class PlanBody {

    private final String number;
    private final List<String> tasks = new ArrayList<>();
    private final List<String> settled = new ArrayList<>();
    private String dueWords = "trước ngày 05 tháng 12 hằng năm";

    PlanBody(String number) {
        this.number = number;
    }

    PlanBody task(String number, String title, String leads, String time) {
        tasks.add("""
                {"number":"%s","section":"I","title":"%s","deliverable":"Báo cáo","leads":"%s","timeWords":"%s"}""".formatted(number, title, leads, time));
        return this;
    }

    PlanBody settled(String... fields) {
        settled.addAll(List.of(fields));
        return this;
    }

    PlanBody due(String words) {
        dueWords = words;
        return this;
    }

    @Override
    public String toString() {
        return """
                {"proposal":{"province":"lai-chau","kind":"PLAN","issuer":"Ủy ban nhân dân tỉnh Lai Châu","number":"%s",
                 "date":"2026-10-12","title":"Phát triển đội ngũ trí thức trẻ","focalAgency":"%s",
                 "legalBases":[{"relation":"IMPLEMENTS","document":"Nghị quyết số 45-NQ/TW","date":"2023-11-24",
                  "issuer":"Ban Chấp hành Trung ương"}],
                 "signer":{"authority":"TM. ỦY BAN NHÂN DÂN","post":"CHỦ TỊCH"},"recipients":["Như trên"],
                 "sections":[{"number":"I","name":"Nhiệm vụ","pillar":"TALENT"}],"tasks":[%s],"targets":[],
                 "obligations":[{"code":"co-quan","level":"FIRST","kind":"ANNUAL","dueWords":"%s","reporters":"Sở Nội vụ",
                  "addressee":"Ủy ban nhân dân tỉnh"}]},
                 "settled":[%s]}""".formatted(
                        number,
                        "Sở Nội vụ",
                        String.join(",", tasks),
                        dueWords,
                        settled.stream().map(field -> '"' + field + '"').collect(Collectors.joining(",")));
    }
}
