package levee.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.List;
import java.util.Properties;
import levee.mail.MailSettings.Tls;

/** Delivers to a mail server, all letters of a round over one connection. */
class SmtpCarrier implements Carrier {

    /** A server that does not answer within this time is down as far as we are concerned. */
    private static final String TIME_OUT_MILLISECONDS = "10000";

    private final MailSettings settings;
    private final Session session;

    SmtpCarrier(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", TIME_OUT_MILLISECONDS);
        properties.put("mail.smtp.timeout", TIME_OUT_MILLISECONDS);
        properties.put("mail.smtp.writetimeout", TIME_OUT_MILLISECONDS);
        properties.put("mail.smtp.auth", Boolean.toString(settings.user().isPresent()));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.tls() == Tls.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.tls() == Tls.STARTTLS));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(settings.tls() == Tls.IMPLICIT));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    @Override
    public Round carry(List<OutgoingMail> letters) {
        Round round = new Round();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(
                    settings.host().orElseThrow(),
                    settings.port(),
                    settings.user().orElse(null),
                    settings.password().orElse(null));
            for (OutgoingMail letter : letters) {
                send(letter, transport, round);
                if (round.isClosed()) {
                    break;
                }
            }
        } catch (MessagingException e) {
            round.closed(e);
        }
        return round;
    }

    private void send(OutgoingMail mail, Transport transport, Round round) {
        try {
            Message letter = new Letter(session, mail, settings);
            transport.sendMessage(letter, letter.getAllRecipients());
            round.delivered(mail);
        } catch (MessagingException e) {
            round.failed(mail, e);
            if (!transport.isConnected()) {
                round.closed(e);
            }
        }
    }
}
