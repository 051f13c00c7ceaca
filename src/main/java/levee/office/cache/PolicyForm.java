package levee.office.cache;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import levee.cache.CacheStatistics.Tier;
import levee.cache.Policy;
import levee.cache.Region;
import levee.office.Typed;

/** A policy as it is typed. Whether it makes sense, the cache says. */
public class PolicyForm implements Serializable {

    @NotNull(message = "How many seconds?")
    private Integer secondsToLive;

    @NotNull(message = "How many entries?")
    private Integer entries;

    @NotNull(message = "How many seconds?")
    private Integer staleSeconds;

    @NotNull(message = "How many at a time?")
    private Integer loads;

    @NotBlank(message = "Say why, for whoever comes after you.")
    @Size(max = 200, message = "Use at most {max} characters.")
    private String reason;

    private boolean enabled;

    static PolicyForm of(Policy policy) {
        PolicyForm form = new PolicyForm();
        form.enabled = policy.enabled();
        form.secondsToLive = policy.secondsToLive();
        form.entries = policy.entries();
        form.staleSeconds = policy.staleSeconds();
        form.loads = policy.loads();
        return form;
    }

    Policy policy(Region region) {
        // Of the others nobody can type one; what somebody wrote by hand does not stay.
        int room = region.tier() == Tier.ENTITY ? entries : Policy.UNBOUNDED;
        return new Policy(enabled, secondsToLive, room, staleSeconds, loads);
    }

    public Integer getSecondsToLive() {
        return secondsToLive;
    }

    public void setSecondsToLive(Integer secondsToLive) {
        this.secondsToLive = secondsToLive;
    }

    public Integer getEntries() {
        return entries;
    }

    public void setEntries(Integer entries) {
        this.entries = entries;
    }

    public Integer getStaleSeconds() {
        return staleSeconds;
    }

    public void setStaleSeconds(Integer staleSeconds) {
        this.staleSeconds = staleSeconds;
    }

    public Integer getLoads() {
        return loads;
    }

    public void setLoads(Integer loads) {
        this.loads = loads;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = Typed.orNull(reason);
    }
}
