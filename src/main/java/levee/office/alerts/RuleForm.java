package levee.office.alerts;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import levee.alerts.AlertName;
import levee.alerts.Rule;
import levee.alerts.Severity;

/** A rule as it is typed. Whether it makes sense, the rule book says. */
public class RuleForm implements Serializable {

    @NotNull(message = "How much?")
    private BigDecimal threshold;

    @NotNull(message = "How many seconds?")
    private Integer windowSeconds;

    @NotNull(message = "How many seconds? 0 for at once.")
    private Integer lastingSeconds;

    @NotNull(message = "How many? 0 for any.")
    private BigDecimal minimumVolume;

    private Severity severity;

    private boolean enabled;

    static RuleForm of(Rule rule) {
        RuleForm form = new RuleForm();
        form.threshold = new BigDecimal(RuleRow.number(rule.threshold()));
        form.windowSeconds = Math.toIntExact(rule.window().toSeconds());
        form.lastingSeconds = Math.toIntExact(rule.lasting().toSeconds());
        form.minimumVolume = new BigDecimal(RuleRow.number(rule.minimumVolume()));
        form.severity = rule.severity();
        form.enabled = rule.enabled();
        return form;
    }

    Rule rule(AlertName name) {
        return new Rule(
                name,
                enabled,
                threshold.doubleValue(),
                Duration.ofSeconds(windowSeconds),
                Duration.ofSeconds(lastingSeconds),
                minimumVolume.doubleValue(),
                severity);
    }

    public BigDecimal getThreshold() {
        return threshold;
    }

    public void setThreshold(BigDecimal threshold) {
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

    public BigDecimal getMinimumVolume() {
        return minimumVolume;
    }

    public void setMinimumVolume(BigDecimal minimumVolume) {
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
