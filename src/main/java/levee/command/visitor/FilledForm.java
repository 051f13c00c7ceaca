package levee.command.visitor;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection.KeyVal;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form with what a visitor has written into it: what stood in it before, unless it was overwritten. */
public final class FilledForm {

    private final FormElement form;
    private final List<KeyVal> fields;

    private FilledForm(FormElement form) {
        this.form = form;
        this.fields = new ArrayList<>(form.formData());
    }

    public static FilledForm of(FormElement form) {
        FilledForm filled = new FilledForm(form);
        filled.chooseFirstOfEachRadioGroup();
        return filled;
    }

    private void chooseFirstOfEachRadioGroup() {
        for (Element radio : form.select("input[type=radio]:not([disabled])")) {
            if (!has(radio.attr("name"))) {
                add(radio.attr("name"), radio.val());
            }
        }
    }

    /** Fills in the fields that have these {@code autocomplete} tokens. */
    public FilledForm byPurpose(Map<String, String> values) {
        values.forEach((purpose, value) -> {
            Element field = form.selectFirst("[autocomplete~=(^|\\s)(" + purpose + ")$]");
            if (field == null) {
                throw new IllegalStateException("No field with autocomplete=" + purpose + " in " + form.attr("action"));
            }
            with(field.attr("name"), value);
        });
        return this;
    }

    /** With the name and value of the button that is pressed. */
    public FilledForm pressing(Element button) {
        if (button.hasAttr("name")) {
            with(button.attr("name"), button.attr("value"));
        }
        return this;
    }

    public FilledForm with(String name, String value) {
        without(name);
        add(name, value);
        return this;
    }

    public FilledForm without(String name) {
        fields.removeIf(field -> field.key().equals(name));
        return this;
    }

    private void add(String name, String value) {
        fields.add(HttpConnection.KeyVal.create(name, value));
    }

    private boolean has(String name) {
        return fields.stream().anyMatch(field -> field.key().equals(name));
    }

    public String valueOf(String name) {
        return fields.stream()
                .filter(field -> field.key().equals(name))
                .map(KeyVal::value)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No field " + name + " in " + fields));
    }

    public List<KeyVal> fields() {
        return List.copyOf(fields);
    }

    public boolean isPost() {
        return form.attr("method").equalsIgnoreCase("post");
    }

    public String path() {
        URI address = URI.create(form.hasAttr("action") ? form.absUrl("action") : form.baseUri());
        return address.getRawPath();
    }
}
