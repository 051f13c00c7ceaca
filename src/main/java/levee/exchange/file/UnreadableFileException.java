package levee.exchange.file;

/** The file as a whole is none that products could be read from; the message is for the merchant who made it. */
public class UnreadableFileException extends RuntimeException {

    UnreadableFileException(String reason) {
        super(reason);
    }
}
