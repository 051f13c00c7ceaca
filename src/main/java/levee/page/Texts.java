package levee.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the pages, for beans that prepare a text; a view reads them as {@code #{text['shop.cart']}}. */
public final class Texts {

    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("levee.page.messages", Locale.ENGLISH);

    private Texts() {}

    /** @throws java.util.MissingResourceException if there is no such text */
    public static String of(String key) {
        return MESSAGES.getString(key);
    }

    /** With {@code {0}}, {@code {1}} … replaced as {@link MessageFormat} does. */
    public static String of(String key, Object... arguments) {
        return new MessageFormat(MESSAGES.getString(key), Locale.ENGLISH).format(arguments);
    }
}
