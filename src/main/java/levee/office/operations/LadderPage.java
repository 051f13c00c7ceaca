package levee.office.operations;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import levee.accounts.CurrentAccount;
import levee.accounts.Role;
import levee.office.Answer;
import levee.office.Permission;

/** What the nodes have given up and why, and what they are told to. */
@Named
@ViewScoped
public class LadderPage implements Serializable {

    @Inject
    private LadderView ladder;

    @Inject
    private Permission permission;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private Answer answer;

    private List<LadderView.NodeStep> nodes;
    private List<LadderView.Entry> log;
    private boolean readable;
    private String held;
    private String mode;
    private List<LadderView.Mode> modes;

    @PostConstruct
    void load() {
        nodes = ladder.nodes();
        Optional<List<LadderView.Entry>> entries = ladder.log();
        readable = entries.isPresent();
        log = entries.orElse(List.of());
        held = ladder.heldText();
        mode = ladder.mode();
        modes = LadderView.modes();
    }

    public void say() {
        permission.require(Role.OPERATIONS);
        try {
            ladder.say(mode, currentAccount.email().orElseThrow());
            answer.done("ladder.said");
        } catch (IllegalArgumentException e) {
            answer.refused("ladder.unknown");
        } catch (IllegalStateException e) {
            answer.refused("ladder.unwritten");
        }
        load();
    }

    public List<LadderView.NodeStep> getNodes() {
        return nodes;
    }

    /** The latest first. */
    public List<LadderView.Entry> getLog() {
        return log;
    }

    /** Whether the log could be read: it is in the database. */
    public boolean isReadable() {
        return readable;
    }

    /** Who has said what holds now, and when. */
    public String getHeld() {
        return held;
    }

    /** What can be said. */
    public List<LadderView.Mode> getModes() {
        return modes;
    }

    public String getMode() {
        return mode;
    }

    public void setMode(String mode) {
        this.mode = mode;
    }
}
