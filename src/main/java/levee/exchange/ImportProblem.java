package levee.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A line that was refused, and why. */
@Entity
@IdClass(ImportProblem.Key.class)
@Table(name = "import_problems")
@NamedQuery(
        name = "ImportProblem.of",
        query = "select p from ImportProblem p where p.importId = :id order by p.lineNumber, p.position")
public class ImportProblem {

    private static final int LONGEST_REASON = 400;

    @Id
    @Column(name = "import_id")
    private long importId;

    @Id
    private int position;

    @Column(name = "line_number")
    private long lineNumber;

    private String reason;

    /** For JPA. */
    protected ImportProblem() {}

    ImportProblem(long importId, int position, long lineNumber, String reason) {
        this.importId = importId;
        this.position = position;
        this.lineNumber = lineNumber;
        this.reason = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    public long getLineNumber() {
        return lineNumber;
    }

    public String getReason() {
        return reason;
    }

    /** The composite id, as JPA wants it. */
    public static class Key implements Serializable {

        private long importId;

        private int position;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && importId == key.importId && position == key.position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(importId, position);
        }
    }
}
