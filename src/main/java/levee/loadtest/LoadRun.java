package levee.loadtest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;

/** A load test that was run to its end. Written by the command ({@link LoadRunTable}) and never changed. */
@Entity
@Table(name = "load_runs")
@NamedQuery(name = "LoadRun.latest", query = "select r from LoadRun r order by r.beganAt desc, r.id desc")
public class LoadRun {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String profile;

    @Column(name = "began_at")
    private Instant beganAt;

    private double seconds;
    private boolean passed;
    private String build;
    private String revision;
    private int nodes;
    private String stage;
    private String configuration;
    private String settings;
    private long visitors;
    private long pages;
    private long orders;
    private long errors;
    private long refused;
    private double p95;
    private double p99;
    private Double capacity;

    /** For JPA. */
    protected LoadRun() {}

    public Long getId() {
        return id;
    }

    public String getProfile() {
        return profile;
    }

    public Instant getBeganAt() {
        return beganAt;
    }

    public Duration getLength() {
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }

    /** Service levels and promises all held. */
    public boolean isPassed() {
        return passed;
    }

    /** What the nodes ran. */
    public String getBuild() {
        return build;
    }

    /** Of the sources, as git names it; empty if nobody knows. */
    public String getRevision() {
        return revision;
    }

    public int getNodes() {
        return nodes;
    }

    public String getStage() {
        return stage;
    }

    /** Mix, rates, times: {@code name=value}, one a line. */
    public String getConfiguration() {
        return configuration;
    }

    /** The nodes' settings, one a line: each with letters that tell two values apart and say nothing of either. */
    public String getSettings() {
        return settings;
    }

    public long getVisitors() {
        return visitors;
    }

    /** As they should be. */
    public long getPages() {
        return pages;
    }

    public double getPagesASecond() {
        return seconds > 0 ? pages / seconds : 0;
    }

    public long getOrders() {
        return orders;
    }

    public long getErrors() {
        return errors;
    }

    /** How often somebody was told to come back later. */
    public long getRefused() {
        return refused;
    }

    /** Of all pages, in milliseconds. */
    public double getP95() {
        return p95;
    }

    public double getP99() {
        return p99;
    }

    /** Pages a second before a service level broke; empty if the run did not climb to that. */
    public OptionalDouble getCapacity() {
        return capacity == null ? OptionalDouble.empty() : OptionalDouble.of(capacity);
    }
}
