package vn.tiendo.report.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/** Mails with reminders: none are sent until a mail server is named. */
@ConfigMapping(prefix = "report.mail")
interface MailConfig {

    /** Host of the mail server; the rest of what it needs is {@code quarkus.mailer.*}. */
    Optional<String> host();

    /** Address of each agency by its id; an agency without one gets no mail. */
    Map<String, String> to();

    /** Address of the operator of the whole system, who is told what concerns all provinces. */
    Optional<String> operator();

    /** Where a reader of the mail finds the reports. */
    @WithDefault("http://127.0.0.1:8081")
    String link();
}
