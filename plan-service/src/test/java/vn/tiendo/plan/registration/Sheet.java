package vn.tiendo.plan.registration;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A plan as an editor fills it in: Sở Khoa học và Công nghệ's own plan that carries out Quảng Ninh's 205/KH-UBND. */
public final class Sheet {

    public static final String PARENT = "quang-ninh-205-kh-ubnd-2024";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String AGENCY_PLAN = """
            {
              "province": "quang-ninh",
              "kind": "AGENCY_PLAN",
              "agency": "Sở Khoa học và Công nghệ",
              "number": "NUMBER/KH-SKHCN",
              "date": "2025-03-20",
              "title": "Thực hiện Kế hoạch số 205/KH-UBND tại Sở Khoa học và Công nghệ",
              "focalAgency": "quang-ninh-so-khoa-hoc-va-cong-nghe",
              "parent": "quang-ninh-205-kh-ubnd-2024",
              "legalBases": [
                {"relation": "IMPLEMENTS", "document": "Kế hoạch số 205/KH-UBND", "date": "2024-09-16",
                 "issuer": "Ủy ban nhân dân tỉnh Quảng Ninh"}
              ],
              "signer": {"authority": "GIÁM ĐỐC", "post": "GIÁM ĐỐC"},
              "recipients": ["UBND tỉnh (b/c)", "Lưu: VT"],
              "sections": [
                {"number": "I", "name": "Tuyên truyền", "pillar": "AWARENESS"},
                {"number": "II", "name": "Nhiệm vụ chuyên môn"}
              ],
              "tasks": [
                {"number": "I.1", "section": "I", "title": "Tổ chức hội nghị quán triệt", "leads": "Sở Khoa học và Công nghệ",
                 "timeWords": "Quý II/2025"},
                {"number": "I.2", "section": "I", "title": "Tuyên truyền trên trang thông tin",
                 "leads": "Sở Khoa học và Công nghệ", "timeWords": "Hàng năm"},
                {"number": "II.1", "section": "II", "pillar": "TALENT", "title": "Xây dựng nhóm nghiên cứu mạnh",
                 "leads": "Sở Khoa học và Công nghệ; Sở Giáo dục và Đào tạo", "timeWords": "Năm 2027"},
                {"number": "II.2", "section": "II", "pillar": "RESOURCES", "title": "Hỗ trợ công bố khoa học",
                 "leads": "Sở Khoa học và Công nghệ", "coordinators": "Các sở, ngành có liên quan"}
              ],
              "targets": [
                {"code": "cong-bo", "text": "Bài báo được công bố", "year": 2030, "comparison": "AT_LEAST", "value": 40,
                 "unit": "bài"}
              ],
              "obligations": [
                {"code": "phong", "level": "FIRST", "kind": "ANNUAL", "due": {"day": 20, "month": 10},
                 "reporters": "Sở Giáo dục và Đào tạo", "addressee": "Sở Khoa học và Công nghệ"},
                {"code": "tong-hop", "level": "CONSOLIDATED", "kind": "ANNUAL", "due": {"day": 5, "month": 11},
                 "reporters": "Sở Khoa học và Công nghệ", "addressee": "Ủy ban nhân dân tỉnh", "consolidates": "phong"}
              ]
            }""";

    public final ObjectNode plan;

    private Sheet(ObjectNode plan) {
        this.plan = plan;
    }

    /** @param number of the plan, without the symbol: each test has its own plan */
    public static Sheet agencyPlan(int number) {
        return of(AGENCY_PLAN.replace("NUMBER", String.valueOf(number)));
    }

    public static Sheet of(String text) {
        try {
            return new Sheet((ObjectNode) JSON.readTree(text.getBytes(UTF_8)));
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public ObjectNode task(int index) {
        return (ObjectNode) tasks().get(index);
    }

    public ArrayNode tasks() {
        return (ArrayNode) plan.get("tasks");
    }

    public ObjectNode add(String task) {
        ObjectNode node = of(task).plan;
        tasks().add(node);
        return node;
    }

    public ObjectNode item(String list, int index) {
        return (ObjectNode) plan.get(list).get(index);
    }

    public Sheet decidedBy(String number) {
        plan.putObject("amendment")
                .put("note", "Điều chỉnh theo tình hình thực tế")
                .putObject("decision")
                .put("number", number)
                .put("date", "2026-10-15")
                .put("issuer", "Sở Khoa học và Công nghệ tỉnh Quảng Ninh");
        return this;
    }

    public String text() {
        try {
            return JSON.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public Response post(RequestSpecification as) {
        return as.body(text()).post("/api/v1/plans");
    }

    /** @return the plan's id */
    public String register(RequestSpecification as) {
        return post(as).then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .extract()
                .path("plan.id");
    }

    public Response put(RequestSpecification as, String id, int version) {
        return as.header("If-Match", "\"" + version + "\"").body(text()).put("/api/v1/plans/" + id);
    }
}
