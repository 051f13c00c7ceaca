package levee.office.incidents;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import levee.incidents.ActionItem;
import levee.office.Typed;

/** An action that is to be planned. */
public class ActionForm implements Serializable {

    private ActionItem.Kind kind = ActionItem.Kind.PREVENTIVE;

    @NotBlank(message = "What is to be done?")
    @Size(max = 500, message = "Use at most {max} characters.")
    private String task;

    @NotBlank(message = "Who sees to it?")
    @Size(max = 100, message = "Use at most {max} characters.")
    private String owner;

    @NotNull(message = "By which day?")
    private LocalDate dueOn;

    public ActionItem.Kind getKind() {
        return kind;
    }

    public void setKind(ActionItem.Kind kind) {
        this.kind = kind;
    }

    public String getTask() {
        return task;
    }

    public void setTask(String task) {
        this.task = Typed.orNull(task);
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = Typed.orNull(owner);
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }
}
