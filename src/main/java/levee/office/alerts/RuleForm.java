package levee.office.alerts;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.Duration;
import levee.alerts.AlertName;
import levee.alerts.Rule;
import levee.alerts.Severity;

/** A rule as it is typed. Whether it makes sense, the rule book says. */
public class RuleForm implements Serializable {

    @NotNull(message = "How much?")
    private Double threshold;

    @NotNull(message = "How many seconds?")
    private Integer windowSeconds;

    @NotNull(message = "How many seconds? 0 for at once.")
    private Integer lastingSeconds;

    @NotNull(message = "How many? 0 for any.")
    private Double minimumVolume;

    private Severity severity;

    private boolean enabled;

    static RuleForm of(Rule rule) {
        RuleForm form = new RuleForm();
        form.threshold = rule.threshold();
        form.windowSeconds = Math.toIntExact(rule.window().toSeconds());
        form.lastingSeconds = Math.toIntExact(rule.lasting().toSeconds());
        form.minimumVolume = rule.minimumVolume();
        form.severity = rule.severity();
        form.enabled = rule.enabled();
        return form;
    }

    Rule rule(AlertName name) {
        return new Rule(
                name,
                enabled,
                threshold,
                Duration.ofSeconds(windowSeconds),
                Duration.ofSeconds(lastingSeconds),
                minimumVolume,
                severity);
    }

    public Double getThreshold() {
        return threshold;
    }

    public void setThreshold(Double threshold) {
        this.threshold = threshold;
    }

    public Integer getWindowSeconds() {
        return windowSeconds;
    }

    public void setWindowSeconds(Integer windowSeconds) {
        this.windowSeconds = windowSeconds;
    }

    public Integer getLastingSeconds() {
        return lastingSeconds;
    }

    public void setLastingSeconds(Integer lastingSeconds) {
        this.lastingSeconds = lastingSeconds;
    }

    public Double getMinimumVolume() {
        return minimumVolume;
    }

    public void setMinimumVolume(Double minimumVolume) {
        this.minimumVolume = minimumVolume;
    }

    public Severity getSeverity() {
        return severity;
    }

    public void setSeverity(Severity severity) {
        this.severity = severity;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
