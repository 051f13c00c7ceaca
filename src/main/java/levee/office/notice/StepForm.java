package levee.office.notice;

import java.io.Serializable;
import java.time.Duration;
import levee.alerts.notice.Addresses;
import levee.alerts.notice.EscalationStep;
import levee.office.Typed;

/** A step of the escalation as it is typed. Whether it makes sense, the escalation says. */
public class StepForm implements Serializable {

    private static final int USUAL_MINUTES = 5;

    private String name;
    private boolean onCall;
    private String addresses;
    private boolean byMail = true;
    private boolean byWebhook;
    private Integer minutes = USUAL_MINUTES;

    static StepForm of(EscalationStep step) {
        StepForm form = new StepForm();
        form.name = step.getName();
        form.onCall = step.isOnCall();
        form.addresses = String.join("\n", step.getAddresses());
        form.byMail = step.isByMail();
        form.byWebhook = step.isByWebhook();
        form.minutes = (int) step.getWait().toMinutes();
        return form;
    }

    EscalationStep step() {
        Duration wait = Duration.ofMinutes(minutes == null ? 0 : Math.max(-1, Math.min(minutes, 100_000)));
        return new EscalationStep(name, onCall, Addresses.of(addresses), byMail, byWebhook, wait);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Typed.orNull(name);
    }

    public boolean isOnCall() {
        return onCall;
    }

    public void setOnCall(boolean onCall) {
        this.onCall = onCall;
    }

    public String getAddresses() {
        return addresses;
    }

    public void setAddresses(String addresses) {
        this.addresses = addresses;
    }

    public boolean isByMail() {
        return byMail;
    }

    public void setByMail(boolean byMail) {
        this.byMail = byMail;
    }

    public boolean isByWebhook() {
        return byWebhook;
    }

    public void setByWebhook(boolean byWebhook) {
        this.byWebhook = byWebhook;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }
}
