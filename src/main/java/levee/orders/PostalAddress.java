package levee.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** Whom a parcel goes to, and where. A checkout form fills it in, so its constraints speak to a shopper. */
@Embeddable
public class PostalAddress implements Serializable {

    private static final String ONE_LINE = "\\P{Cc}*";

    @NotBlank(message = "Enter the full name of who receives the parcel.")
    @Pattern(regexp = ONE_LINE, message = "Use letters, digits and the usual signs.")
    @Size(max = 100, message = "Use at most {max} characters.")
    private String name;

    @NotBlank(message = "Enter the street and the house number.")
    @Pattern(regexp = ONE_LINE, message = "Use letters, digits and the usual signs.")
    @Size(max = 120, message = "Use at most {max} characters.")
    @Column(name = "address_line1")
    private String line1;

    @Pattern(regexp = ONE_LINE, message = "Use letters, digits and the usual signs.")
    @Size(max = 120, message = "Use at most {max} characters.")
    @Column(name = "address_line2")
    private String line2;

    @NotBlank(message = "Enter the postal code.")
    @Pattern(regexp = ONE_LINE, message = "Use letters, digits and the usual signs.")
    @Size(max = 16, message = "Use at most {max} characters.")
    @Column(name = "postal_code")
    private String postalCode;

    @NotBlank(message = "Enter the town or city.")
    @Pattern(regexp = ONE_LINE, message = "Use letters, digits and the usual signs.")
    @Size(max = 80, message = "Use at most {max} characters.")
    private String city;

    @NotNull(message = "Choose a country from the list.")
    @Enumerated(EnumType.STRING)
    private Country country;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = stripped(name);
    }

    public String getLine1() {
        return line1;
    }

    public void setLine1(String line1) {
        this.line1 = stripped(line1);
    }

    public String getLine2() {
        return line2;
    }

    public void setLine2(String line2) {
        this.line2 = stripped(line2);
    }

    public String getPostalCode() {
        return postalCode;
    }

    public void setPostalCode(String postalCode) {
        this.postalCode = stripped(postalCode);
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = stripped(city);
    }

    public Country getCountry() {
        return country;
    }

    public void setCountry(Country country) {
        this.country = country;
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }
}
