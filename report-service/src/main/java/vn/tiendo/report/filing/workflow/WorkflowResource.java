package vn.tiendo.report.filing.workflow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Precondition;
import vn.tiendo.platform.http.RequestKey;
import vn.tiendo.platform.http.Versions;
import vn.tiendo.report.content.Narrative;

@Path("/api/v1/reports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(Permission.WRITE_REPORT)
@Tag(name = "Workflow", description = "The reporter's words, handing in, sending back, accepting, numbering")
public class WorkflowResource {

    private static final String ID = "quang-ninh-205-kh-ubnd-2024-co-quan-2026-quang-ninh-so-noi-vu";
    private static final String KEY = "2026-11-12-nop-01";

    /** What the header is for. */
    public static final String KEY_IS = "Of your own; a repetition with the same one is answered with the first answer";

    private final ReportDesk desk;
    private final SettledFigures settled;

    WorkflowResource(ReportDesk desk, SettledFigures settled) {
        this.desk = desk;
        this.settled = settled;
    }

    @PUT
    @Path("narrative")
    @Operation(
            summary = "Write what the figures do not say",
            description =
                    "By the reporter or the focal agency, at any time until it is handed in, and again after it was sent back."
                            + " Takes the place of all that was written before: a part that is left out is empty afterwards. What was"
                            + " already said with status changes is in the report by itself.")
    @APIResponseSchema(ReportStatus.class)
    public RestResponse<ReportStatus> narrative(
            @RestPath @Parameter(description = "Id of the report", example = ID) String id,
            @RestHeader(HttpHeaders.IF_MATCH) @Parameter(description = "The `ETag` that was read", example = "\"2\"")
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "narrative", value = """
                            {"difficulties":"Chưa có hướng dẫn về chế độ đãi ngộ chuyên gia.",
                             "proposals":[{"addressee":"MINISTRIES","text":"Đề nghị sớm ban hành hướng dẫn."}]}""")))
                    @NotNull(message = "{narrative.required}")
                    @Valid
                    Narrative body) {
        return answer(desk.edit(id, new Precondition(ifMatch, null), body));
    }

    @PUT
    @Path("recipients")
    @Operation(
            summary = "Say who receives this report",
            description =
                    "By the reporter or the focal agency, as long as words can be written. In place of the recipients of the issuer's"
                            + " document profile and of the obligation; `null` takes those again. Who is addressed is left out. A body"
                            + " that has ended is refused with the one that followed (422).")
    @APIResponseSchema(ReportStatus.class)
    public RestResponse<ReportStatus> recipients(
            @RestPath @Parameter(description = "Id of the report", example = ID) String id,
            @RestHeader(HttpHeaders.IF_MATCH) @Parameter(description = "The `ETag` that was read", example = "\"2\"")
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(examples = @ExampleObject(name = "recipients", value = """
                            {"recipients":["Thường trực Tỉnh ủy (để b/c)","Sở Khoa học và Công nghệ","Lưu: VT, CCVC"]}""")))
                    @NotNull(message = "{recipient.required}")
                    @Valid
                    Forms.RecipientsOfReport body) {
        return answer(desk.address(id, new Precondition(ifMatch, null), body));
    }

    @POST
    @Path("assembly")
    @Operation(
            summary = "Take the figures anew",
            description =
                    "By the reporter or the focal agency, after the closing and until it is handed in, and again after it was"
                            + " sent back: what is known of the plan counts, and what was handed in below. The cut-off is the newest"
                            + " instant up to which everything is known to be in, some seconds ago; for that it may be waited for"
                            + " some seconds. If it does not come in that time the cut-off is now, and the report says up to when it"
                            + " is complete. The next revision; the earlier ones stay.")
    @APIResponseSchema(ReportStatus.class)
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            description = "The `ETag` that was read",
            example = "\"2\"")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, description = KEY_IS, example = KEY)
    public RestResponse<ReportStatus> assembly(
            @RestPath @Parameter(description = "Id of the report", example = ID) String id,
            @Valid @BeanParam Precondition on) {
        return answer(desk.reassemble(id, on, settled.await(id).orElse(null)));
    }

    @POST
    @Path("submission")
    @Operation(
            summary = "Hand a report in",
            description =
                    "By the reporter, after the closing. Freezes the content and its hash. Late is accepted and marked late. What"
                            + " the clerical office gave before may come with it; a number from before a return was that of another"
                            + " document and is not taken over. By the focal agency for another that could do it itself only with a"
                            + " reason, which is marked and told to that agency (nộp thay). `notices` of the answer are what"
                            + " `GET …/readiness` says: nothing is refused for them.")
    @APIResponseSchema(ReportStatus.class)
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            description = "The `ETag` that was read",
            example = "\"2\"")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, description = KEY_IS, example = KEY)
    public RestResponse<ReportStatus> submission(
            @RestPath @Parameter(description = "Id of the report", example = ID) String id,
            @Valid @BeanParam Precondition on,
            @RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "not numbered yet", value = "{}"),
                                                @ExampleObject(name = "numbered before", value = """
                            {"issuance":{"number":"05/BC-SNV","date":"2026-11-12"}}"""),
                                                @ExampleObject(name = "by the focal agency for another", value = """
                            {"onBehalf":{"reason":"Cơ quan đang bàn giao nhiệm vụ do sắp xếp tổ chức bộ máy."}}""")
                                            }))
                    @Valid
                    Forms.Submission body) {
        return answer(desk.submit(id, on, body));
    }

    @POST
    @Path("paper-copy")
    @Allowed(Permission.DECIDE_REPORT)
    @Operation(
            summary = "Record that a paper copy came in",
            description =
                    "By the focal agency, for its own by the committee, with its number, its date and số đến. What came only on"
                            + " paper counts as handed in, on time by the day of receipt alone. One that came before the figures"
                            + " closed is marked, and can be sent back at once.")
    @APIResponseSchema(ReportStatus.class)
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            description = "The `ETag` that was read",
            example = "\"2\"")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, description = KEY_IS, example = KEY)
    public RestResponse<ReportStatus> paperCopy(
            @RestPath @Parameter(description = "Id of the report", example = ID) String id,
            @Valid @BeanParam Precondition on,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(name = "paper", value = """
                            {"receivedOn":"2026-11-13","number":"05/BC-SNV","date":"2026-11-12","arrivalNumber":"1824"}""")))
                    @NotNull(message = "{receipt.required}")
                    @Valid
                    Forms.PaperCopy body) {
        return answer(desk.receivePaper(id, on, body));
    }

    @POST
    @Path("return")
    @Allowed(Permission.DECIDE_REPORT)
    @Operation(
            summary = "Send a report back",
            description =
                    "By the focal agency, for its own by the committee; never one's own. The reporter hands it in again; it stays"
                            + " on time by its first receipt.")
    @APIResponseSchema(ReportStatus.class)
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            description = "The `ETag` that was read",
            example = "\"2\"")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, description = KEY_IS, example = KEY)
    public RestResponse<ReportStatus> sendBack(
            @RestPath @Parameter(description = "Id of the report", example = ID) String id,
            @Valid @BeanParam Precondition on,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(name = "return", value = """
                            {"reason":"Chưa nêu nguyên nhân quá hạn của nhiệm vụ IV.2.2."}""")))
                    @NotNull(message = "{reason.required}")
                    @Valid
                    Forms.Return body) {
        return answer(desk.sendBack(id, on, body));
    }

    @POST
    @Path("acceptance")
    @Allowed(Permission.DECIDE_REPORT)
    @Operation(
            summary = "Accept a report",
            description = "By the focal agency, for its own by the committee; never one's own.")
    @APIResponseSchema(ReportStatus.class)
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            description = "The `ETag` that was read",
            example = "\"2\"")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, description = KEY_IS, example = KEY)
    public RestResponse<ReportStatus> acceptance(
            @RestPath @Parameter(description = "Id of the report", example = ID) String id,
            @Valid @BeanParam Precondition on) {
        return answer(desk.accept(id, on));
    }

    @POST
    @Path("issuance")
    @Allowed(Permission.ISSUE_REPORT)
    @Operation(
            summary = "Record number, date and signer",
            description =
                    "By who issues it, before or after the acceptance; for a consolidated one also by the committee. A new revision"
                            + " of the files with the same content hash. A slip is corrected by recording all of it again: what is left"
                            + " out then is as the header says.")
    @APIResponseSchema(ReportStatus.class)
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            description = "The `ETag` that was read",
            example = "\"2\"")
    @Parameter(name = RequestKey.HEADER, in = ParameterIn.HEADER, description = KEY_IS, example = KEY)
    public RestResponse<ReportStatus> issuance(
            @RestPath @Parameter(description = "Id of the report", example = ID) String id,
            @Valid @BeanParam Precondition on,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(name = "issuance", value = """
                            {"number":"05/BC-SNV","date":"2026-11-12","capacity":"DEPUTY"}""")))
                    @NotNull(message = "{number.required}")
                    @Valid
                    Forms.Issuance body) {
        return answer(desk.issue(id, on, body));
    }

    public static RestResponse<ReportStatus> answer(ReportStatus status) {
        return RestResponse.ResponseBuilder.ok(status)
                .header(HttpHeaders.ETAG, Versions.etag(status.version()))
                .build();
    }
}
