package levee.office.cache;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import levee.accounts.CurrentAccount;
import levee.accounts.Role;
import levee.cache.CacheStatistics.Tier;
import levee.cache.CacheTag;
import levee.cache.Policies;
import levee.cache.Policy;
import levee.cache.PolicyChanges;
import levee.cache.PolicyRefused;
import levee.cache.Region;
import levee.cache.RegionFigures;
import levee.cache.Samples;
import levee.cache.Warming;
import levee.office.Answer;
import levee.office.Permission;
import levee.office.Refusal;
import levee.office.Typed;
import levee.signals.ThisNode;

/** One region of the cache: what it does on this node, and what it may do on all. */
@Named
@ViewScoped
public class CacheRegionPage implements Serializable {

    private static final int COLUMNS = 60;
    private static final Duration COLUMN = Duration.ofSeconds(15);
    private static final int MOST_BYPASSES = 10;
    private static final int MOST_CHANGES = 20;

    @Inject
    private PolicyChanges changes;

    @Inject
    private Warming warming;

    @Inject
    private Permission permission;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private Answer answer;

    @Inject
    private ThisNode node;

    /** As the address has them: whatever somebody typed there. */
    private String tier;

    private String name;

    private RegionRow row;
    private List<BypassRow> bypasses;
    private Warming.Progress progress;

    /** Large, and soon another: it does not travel with the session. */
    private transient ReadsChart chart;

    private PolicyForm form;
    private List<ChangeRow> history;

    @NotBlank(message = "Say why, for whoever comes after you.")
    @Size(max = 200, message = "Use at most {max} characters.")
    private String switchReason;

    @NotBlank(message = "Which one has changed?")
    @Size(max = 190, message = "Use at most {max} characters.")
    private String entry;

    public void open() {
        look();
        if (form == null) {
            read();
        }
    }

    /** The figures of now. What somebody is typing stays. */
    public void look() {
        Region region = region();
        row = RegionFigures.ofThisNode().stream()
                .filter(figures -> figures.region().equals(region))
                .findFirst()
                .map(RegionRow::of)
                .orElseThrow(Refusal::notFound);
        chart = new ReadsChart(Samples.ofThisNode().latest(region, COLUMN, COLUMNS), COLUMN);
        bypasses = BypassRow.top(Optional.of(region.name()), MOST_BYPASSES);
        progress = warming.of(region).orElse(null);
    }

    private Region region() {
        return Stream.of(Tier.values())
                .filter(each -> RegionRow.tier(each).equals(tier))
                .findFirst()
                .map(found -> new Region(found, name == null ? "" : name))
                .orElseThrow(Refusal::notFound);
    }

    private void read() {
        if (isSettable()) {
            form = PolicyForm.of(Policies.ofThisNode().of(region()).now());
            history = changes.of(region(), MOST_CHANGES).stream()
                    .map(ChangeRow::of)
                    .toList();
        }
    }

    public void save() {
        String reason = form.getReason();
        act(by -> changes.change(region(), form.policy(region()), by, reason), "cache.saved");
    }

    public void restore() {
        String reason = form.getReason();
        act(by -> changes.restore(region(), by, reason), "cache.restored");
    }

    public void restoreLastGood() {
        String reason = form.getReason();
        act(by -> changes.restoreLastGood(region(), by, reason), "cache.restored-good");
    }

    public void disable() {
        Policy off = Policies.ofThisNode().of(region()).now().withEnabled(false);
        act(by -> changes.change(region(), off, by, switchReason), "cache.disabled");
    }

    public void enable() {
        Policy on = Policies.ofThisNode().of(region()).now().withEnabled(true);
        act(by -> changes.change(region(), on, by, switchReason), "cache.enabled");
    }

    public void undo(long change) {
        act(by -> changes.undo(change, by), "cache.undone");
    }

    public void clear() {
        act(by -> changes.clear(region(), by), "cache.cleared");
    }

    public void tell() {
        String changed = entry;
        act(by -> changes.changed(CacheTag.of(region().logged(), changed)), "cache.told");
        entry = null;
    }

    public void warm() {
        require();
        if (warming.begin(region())) {
            answer.done("cache.warming", name);
        } else {
            answer.refused("cache.not-warmed", name);
        }
        look();
    }

    /** By the hand of somebody, known by their e-mail address. */
    private interface Act {
        void by(String somebody);
    }

    private void act(Act act, String done) {
        require();
        try {
            act.by(currentAccount.email().orElseThrow());
            switchReason = null;
            read();
            answer.done(done, name);
        } catch (PolicyRefused e) {
            answer.refused("cache.refused", e.getMessage());
        } catch (IllegalStateException e) {
            answer.refused("cache.unreachable");
        }
        look();
    }

    private void require() {
        permission.require(Role.OPERATIONS);
        if (!isSettable()) {
            throw Refusal.notFound();
        }
    }

    /** Whether it has a policy; reads of what is not to be kept only have figures. */
    public boolean isSettable() {
        return Policies.ofThisNode().isKnown(region());
    }

    public boolean isOfEntities() {
        return region().tier() == Tier.ENTITY;
    }

    public boolean isWarmable() {
        return Warming.isOffered(region());
    }

    public boolean isEnabled() {
        return Policies.ofThisNode().of(region()).now().enabled();
    }

    /** Null until somebody has begun. */
    public Warming.Progress getProgress() {
        return progress;
    }

    public String getNode() {
        return node.number();
    }

    public RegionRow getRow() {
        return row;
    }

    /** Null on another node, until it has looked itself. */
    public ReadsChart getChart() {
        return chart;
    }

    public List<BypassRow> getBypasses() {
        return bypasses;
    }

    public PolicyForm getForm() {
        return form;
    }

    public List<ChangeRow> getHistory() {
        return history;
    }

    public String getTier() {
        return tier;
    }

    public void setTier(String tier) {
        this.tier = tier;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSwitchReason() {
        return switchReason;
    }

    public void setSwitchReason(String switchReason) {
        this.switchReason = Typed.orNull(switchReason);
    }

    public String getEntry() {
        return entry;
    }

    public void setEntry(String entry) {
        this.entry = Typed.orNull(entry);
    }
}
