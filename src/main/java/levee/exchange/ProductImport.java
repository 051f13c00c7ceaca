package levee.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A run of the import, as the node that runs it last wrote it down. */
@Entity
@Table(name = "product_imports")
@NamedQuery(name = "ProductImport.latest", query = "select i from ProductImport i order by i.startedAt desc, i.id desc")
@NamedQuery(
        name = "ProductImport.running",
        query = "select count(i) from ProductImport i where i.state = levee.exchange.ImportState.RUNNING"
                + " and i.writtenAt > :since")
@NamedQuery(
        name = "ProductImport.askCancel",
        query = "update ProductImport i set i.cancelAsked = true where i.id = :id"
                + " and i.state = levee.exchange.ImportState.RUNNING")
public class ProductImport {

    /** It is written every second; whoever pauses so long is gone. */
    static final Duration SILENCE = Duration.ofSeconds(60);

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_MESSAGE = 400;

    @Id
    @TableGenerator(
            name = "product_imports",
            table = "sequences",
            pkColumnName = "name",
            valueColumnName = "next_value",
            allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "product_imports")
    private Long id;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "all_or_nothing")
    private boolean allOrNothing;

    @Column(name = "create_categories")
    private boolean createCategories;

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.RUNNING;

    private String message;

    private long bytes;

    @Column(name = "bytes_read")
    private long bytesRead;

    @Column(name = "lines_read")
    private long linesRead;

    private long created;

    private long changed;

    private long refused;

    /** Set by an update of its own, and never through here: the node that runs it writes the others all the time. */
    @Column(name = "cancel_asked", insertable = false, updatable = false)
    private boolean cancelAsked;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "written_at")
    private Instant writtenAt;

    /** For JPA. */
    protected ProductImport() {}

    ProductImport(String fileName, long bytes, ImportOptions options, long accountId, Instant startedAt) {
        this.fileName = cut(fileName, LONGEST_NAME);
        this.bytes = bytes;
        this.allOrNothing = options.allOrNothing();
        this.createCategories = options.createCategories();
        this.accountId = accountId;
        this.startedAt = startedAt.truncatedTo(ChronoUnit.MICROS);
        this.writtenAt = this.startedAt;
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }

    void write(Progress progress, Instant now) {
        bytesRead = progress.bytesRead();
        linesRead = progress.linesRead();
        created = progress.created();
        changed = progress.changed();
        refused = progress.refused();
        writtenAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    void end(ImportState state, String message) {
        this.state = state;
        this.message = cut(message, LONGEST_MESSAGE);
    }

    /** What it is at a moment: the node that ran it may have gone without a word. */
    public ImportState stateAt(Instant now) {
        return state == ImportState.RUNNING && writtenAt.plus(SILENCE).isBefore(now) ? ImportState.BROKEN_OFF : state;
    }

    /** From 0 to 100. */
    public int percent() {
        if (state != ImportState.RUNNING) {
            return 100;
        }
        return bytes == 0 ? 0 : (int) Math.min(99, bytesRead * 100 / bytes);
    }

    public Long getId() {
        return id;
    }

    public String getFileName() {
        return fileName;
    }

    public long getAccountId() {
        return accountId;
    }

    public boolean isAllOrNothing() {
        return allOrNothing;
    }

    public boolean isCreateCategories() {
        return createCategories;
    }

    /** For people who made the file; null if there is nothing to say. */
    public String getMessage() {
        return message;
    }

    public long getLinesRead() {
        return linesRead;
    }

    /** Products, not lines. */
    public long getCreated() {
        return created;
    }

    /** Products, not lines. */
    public long getChanged() {
        return changed;
    }

    /** Lines. */
    public long getRefused() {
        return refused;
    }

    public boolean isCancelAsked() {
        return cancelAsked;
    }

    public Instant getStartedAt() {
        return startedAt;
    }
}
