package levee.loadtest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a run has measured second by second, and its report. Never changed. */
@Entity
@Table(name = "load_reports")
public class LoadReport {

    @Id
    @Column(name = "run_id")
    private Long runId;

    private String figures;
    private byte[] report;

    /** For JPA. */
    protected LoadReport() {}

    /** By five seconds: CSV with a heading; rates a second, times in milliseconds. */
    public String getFigures() {
        return figures;
    }

    /** One page of HTML that needs nothing else. */
    public byte[] getReport() {
        return report.clone();
    }
}
