package vn.tiendo.platform.webhook;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells the owner of a webhook that it was paused. Without a mail server, or an address, only the log says so. */
@ApplicationScoped
class PauseMails {

    private static final Logger LOG = Logger.getLogger(PauseMails.class);

    private final Mailer mailer;
    private final Optional<String> host;

    PauseMails(Mailer mailer, @ConfigProperty(name = "webhooks.mail-host") Optional<String> host) {
        this.mailer = mailer;
        this.host = host;
    }

    void told(Webhook webhook, Attempt last) {
        LOG.warnf("The webhook %s is paused: nothing has arrived for days (%s)", webhook.id(), last.outcome());
        if (webhook.contact() == null || host.isEmpty()) {
            return;
        }
        try {
            mailer.send(
                    Mail.withText(webhook.contact(), "[Tạm dừng gửi thông báo] " + webhook.url(), text(webhook, last)));
        } catch (RuntimeException e) {
            LOG.warnf("Its owner is not told of the paused webhook %s: %s", webhook.id(), e.getMessage());
        }
    }

    private static String text(Webhook webhook, Attempt last) {
        return """
                Hệ thống đã tạm dừng gửi thông báo tới địa chỉ %s, vì nhiều ngày nay không gửi được (lần gần nhất: %s%s).

                Không thông báo nào bị mất: khi địa chỉ nhận hoạt động trở lại, hãy gọi POST /api/v1/webhooks/%s/resumption, \
                hệ thống sẽ gửi tiếp từ chỗ đã dừng.

                Thư này do hệ thống tự động gửi.
                """.formatted(
                        webhook.url(),
                        last.outcome(),
                        last.status() == null ? "" : ", mã trả lời " + last.status(),
                        webhook.id());
    }
}
