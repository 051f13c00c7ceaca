package levee.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** An outgoing mail as it is written on the wire: plain text in UTF-8, with the message id that the mail keeps. */
class Letter extends MimeMessage {

    private final String messageId;

    Letter(Session session, OutgoingMail mail, MailSettings settings) throws MessagingException {
        super(session);
        messageId = mail.messageId(settings.domain());
        setFrom(new InternetAddress(settings.from(), true));
        setRecipient(RecipientType.TO, new InternetAddress(mail.getRecipient(), true));
        setSubject(mail.getSubject(), StandardCharsets.UTF_8.name());
        setText(mail.getBody(), StandardCharsets.UTF_8.name());
        setSentDate(Date.from(mail.getCreatedAt()));
        // Keeps holiday notices from answering (RFC 3834).
        setHeader("Auto-Submitted", "auto-generated");
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
