package levee.office.incidents;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import levee.accounts.Role;
import levee.incidents.ChangedMeanwhileException;
import levee.incidents.Incident;
import levee.incidents.Incidents;
import levee.incidents.PostMortems;
import levee.office.Answer;
import levee.office.Permission;
import levee.office.Refusal;
import levee.office.Typed;

/** The post-mortem of an incident: to be read, printed and written. */
@Named
@ViewScoped
public class PostMortemPage implements Serializable {

    @Inject
    private PostMortems postMortems;

    @Inject
    private Incidents incidents;

    @Inject
    private Permission permission;

    @Inject
    private Answer answer;

    /** Text, since an address can say anything. */
    private String id;

    /** Anything, if it is to be written. */
    private String edit;

    private PostMortemSheet told;
    private PostMortemForm form;

    public void open() {
        if (told == null) {
            Incident incident = found();
            told = postMortems.of(incident.getId()).map(PostMortemSheet::of).orElseThrow(Refusal::notFound);
            if (edit != null) {
                form = new PostMortemForm(incident.getTexts(), postMortems.draft(incident));
            }
        }
    }

    private Incident found() {
        return Typed.id(id).flatMap(incidents::find).orElseThrow(Refusal::notFound);
    }

    public String save() {
        permission.require(Role.OPERATIONS);
        Incident now = found();
        try {
            if (!form.isAsSeen(now.getTexts())) {
                return meet();
            }
            boolean over = now.getState() == Incident.State.RESOLVED;
            incidents.write(now.getId(), now.getVersion(), form.kept(over));
        } catch (ChangedMeanwhileException e) {
            return meet();
        }
        answer.done("post-mortem.saved");
        return "/office/incidents/post-mortem?faces-redirect=true&id=" + now.getId();
    }

    private String meet() {
        form.confront(found().getTexts());
        answer.refused("post-mortem.meanwhile");
        return null;
    }

    public boolean isWriting() {
        return form != null;
    }

    public PostMortemSheet getTold() {
        return told;
    }

    /** Null while it is only read. */
    public PostMortemForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getEdit() {
        return edit;
    }

    public void setEdit(String edit) {
        this.edit = Typed.orNull(edit);
    }
}
