package levee.exchange.file;

/** What is told of a file while it is read. */
public interface Reception {

    /** In the order of the file. */
    void product(ProductDraft draft);

    /** @param reason for the merchant who made the file */
    void refused(long line, String reason);

    /** After each line; reading ends if this is false. */
    boolean goOn(long line);
}
