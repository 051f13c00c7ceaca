package levee.orders;

import java.util.Locale;
import java.util.regex.Pattern;

/** Where parcels go, by ISO 3166 code, with what a postal code looks like there. */
public enum Country {
    AT("\\d{4}", "1010"),
    BE("\\d{4}", "1000"),
    BG("\\d{4}", "1000"),
    CH("\\d{4}", "8001"),
    CY("\\d{4}", "1010"),
    CZ("\\d{3} ?\\d{2}", "110 00"),
    DE("\\d{5}", "10115"),
    DK("\\d{4}", "1050"),
    EE("\\d{5}", "10111"),
    ES("\\d{5}", "28001"),
    FI("\\d{5}", "00100"),
    FR("\\d{5}", "75001"),
    GB("[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}", "SW1A 1AA"),
    GR("\\d{3} ?\\d{2}", "104 31"),
    HR("\\d{5}", "10000"),
    HU("\\d{4}", "1011"),
    IE("[A-Z]\\d[\\dW] ?[A-Z\\d]{4}", "D02 AF30"),
    IS("\\d{3}", "101"),
    IT("\\d{5}", "00184"),
    LI("\\d{4}", "9490"),
    LT("(LT-)?\\d{5}", "01100"),
    LU("(L-)?\\d{4}", "1009"),
    LV("(LV-)?\\d{4}", "LV-1050"),
    MT("[A-Z]{3} ?\\d{4}", "VLT 1117"),
    NL("\\d{4} ?[A-Z]{2}", "1012 AB"),
    NO("\\d{4}", "0150"),
    PL("\\d{2}-?\\d{3}", "00-001"),
    PT("\\d{4}-?\\d{3}", "1100-148"),
    RO("\\d{6}", "010011"),
    SE("\\d{3} ?\\d{2}", "111 20"),
    SI("\\d{4}", "1000"),
    SK("\\d{3} ?\\d{2}", "811 01");

    private final Pattern postalCode;
    private final String example;
    private final String title;

    Country(String postalCode, String example) {
        this.postalCode = Pattern.compile(postalCode, Pattern.CASE_INSENSITIVE);
        this.example = example;
        this.title = new Locale("", name()).getDisplayCountry(Locale.ENGLISH);
    }

    public boolean hasPostalCode(String text) {
        return text != null && postalCode.matcher(text.strip()).matches();
    }

    /** A postal code of this country. */
    public String getExample() {
        return example;
    }

    public String getTitle() {
        return title;
    }
}
