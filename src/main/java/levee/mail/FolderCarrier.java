package levee.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;

/** Keeps letters as {@code .eml} files, which every mail program opens: for development and load tests. */
class FolderCarrier implements Carrier {

    private final MailSettings settings;
    private final Path folder;
    private final Session session = Session.getInstance(new Properties());

    FolderCarrier(MailSettings settings) {
        this.settings = settings;
        this.folder = settings.folder().orElseThrow();
    }

    @Override
    public Round carry(List<OutgoingMail> letters) {
        Round round = new Round();
        for (OutgoingMail letter : letters) {
            try {
                write(letter);
                round.delivered(letter);
            } catch (MessagingException e) {
                round.failed(letter, e);
            } catch (IOException e) {
                round.closed(e);
                break;
            }
        }
        return round;
    }

    /** Whoever reads the folder sees whole letters only; one that is carried twice is there once. */
    private void write(OutgoingMail mail) throws IOException, MessagingException {
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, "letter", ".unfinished");
        try (var out = Files.newOutputStream(unfinished)) {
            new Letter(session, mail, settings).writeTo(out);
        }
        Files.move(unfinished, folder.resolve(mail.name() + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    }
}
