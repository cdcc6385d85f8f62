package vn.tiendo.platform.webhook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tiendo.platform.access.Allowed;
import vn.tiendo.platform.access.Permission;
import vn.tiendo.platform.http.Answers;
import vn.tiendo.platform.http.Cursor;
import vn.tiendo.platform.http.Page;

@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Allowed(Permission.MANAGE_WEBHOOKS)
@Tag(name = "Webhooks", description = "What happens, sent to an address of another system")
class WebhookResource {

    private static final String EXAMPLE = "01942000-0000-7000-8000-000000000000";
    private static final String ID = "Id of the webhook";

    private final WebhookDesk desk;
    private final DeliveryLog log;
    private final Trials trials;

    WebhookResource(WebhookDesk desk, DeliveryLog log, Trials trials) {
        this.desk = desk;
        this.log = log;
        this.trials = trials;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeWebhook",
            summary = "Have what happens sent to an address",
            description =
                    "Each event of `GET /changes` is sent by `POST` as a CloudEvent (`application/cloudevents+json`), signed as Standard Webhooks"
                            + " says (`webhook-id`, `webhook-timestamp`, `webhook-signature`) with the `secret`, which is told only here. A status"
                            + " of 200 to 299 within ten seconds takes it; anything else, a redirection too, is tried again ever later: after 10"
                            + " and 30 s, 2, 10 and 30 min, 1, 2 and then every 4 hours. Later events of the same subject wait for it, no others"
                            + " do. After three days without success it is paused and its contact told; 410 ends it. A message may come twice,"
                            + " with the same `webhook-id`. The address has to be of the internet and `https`, or of a private network that the"
                            + " operator has named. At most 20 for one maker.")
    @APIResponse(responseCode = "404", description = "No such province or agency, or none that the caller may know of")
    @APIResponseSchema(value = WebhookView.class, responseCode = "201", responseDescription = "With its secret")
    public RestResponse<WebhookView> make(
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(name = "province", value = """
                            {"url":"https://he-thong.example.gov.vn/nhan","types":null,"province":"quang-ninh","agency":null,
                             "contact":"cntt@example.gov.vn","after":null}""")))
                    @NotNull(message = "{webhook.required}")
                    @Valid
                    NewWebhook body) {
        WebhookView made = desk.make(body);
        return Answers.created(made, "/api/v1/webhooks/" + made.id());
    }

    @GET
    @Operation(
            operationId = "listWebhooks",
            summary = "Webhooks of your province, or all",
            description = "The newest first, ended ones too.")
    public Page<WebhookView> list() {
        return new Page<>(desk.list(), null);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readWebhook", summary = "One webhook", description = "How it stands, and what waits.")
    public WebhookView get(@RestPath @Parameter(description = ID, example = EXAMPLE) UUID id) {
        return desk.one(id);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "endWebhook",
            summary = "End a webhook",
            description = "Nothing is sent any more. Asking again changes nothing.")
    public void end(@RestPath @Parameter(description = ID, example = EXAMPLE) UUID id) {
        desk.end(id);
    }

    @POST
    @Path("{id}/pause")
    @Operation(
            operationId = "pauseWebhook",
            summary = "Stop sending for a while",
            description = "It keeps its place: what happens meanwhile is sent when it is resumed.")
    public WebhookView pause(@RestPath @Parameter(description = ID, example = EXAMPLE) UUID id) {
        return desk.pause(id);
    }

    @POST
    @Path("{id}/resumption")
    @Operation(
            operationId = "resumeWebhook",
            summary = "Go on sending",
            description = "From where it stopped; what failed is tried again at once. 409 where it has ended.")
    public WebhookView resume(@RestPath @Parameter(description = ID, example = EXAMPLE) UUID id) {
        return desk.resume(id);
    }

    @POST
    @Path("{id}/secret")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Have it signed with a new secret",
            description =
                    "The new `secret` is told only here. For 24 hours both sign, each with a signature of its own in the header field.")
    public WebhookView rotate(@RestPath @Parameter(description = ID, example = EXAMPLE) UUID id) {
        return desk.rotate(id);
    }

    @POST
    @Path("{id}/tests")
    @Operation(
            operationId = "testWebhook",
            summary = "Send a message that tells of nothing",
            description = "At once, also while it is paused; its type is `vn.tiendo.webhook.test.v1`.")
    public Attempt test(@RestPath @Parameter(description = ID, example = EXAMPLE) UUID id) {
        return trials.test(id);
    }

    @GET
    @Path("{id}/deliveries")
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "What was sent, and what waits",
            description = "The newest first; of what was sent the last 10,000 of the last 30 days.")
    public Page<DeliveryView> deliveries(
            @RestPath @Parameter(description = ID, example = EXAMPLE) UUID id,
            @RestQuery("state") @Parameter(description = "How they stand") Delivery.State state,
            @RestQuery("cursor") @Parameter(description = "Continues after a page: its `next`") String cursor,
            @RestQuery("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(Page.MAX_LIMIT)
                    @Parameter(description = "At most so many rows")
                    int limit) {
        List<DeliveryView> rows = log.of(id, state, cursor, limit + 1);
        return Page.of(rows, limit, row -> Cursor.encode(row.id()));
    }

    @POST
    @Path("{id}/deliveries/{delivery}/redelivery")
    @Operation(
            operationId = "redeliverWebhook",
            summary = "Send a message once more",
            description =
                    "At once, with the same `webhook-id`. 409 where something newer of the same subject has come, which is a message of its own.")
    public Attempt again(
            @RestPath @Parameter(description = ID, example = EXAMPLE) UUID id,
            @RestPath @Parameter(description = "Id of the message", example = "4711") long delivery) {
        return trials.again(id, delivery);
    }
}
