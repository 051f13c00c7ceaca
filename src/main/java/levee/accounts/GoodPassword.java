package levee.accounts;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A password that somebody may choose, by {@link PasswordRule}; null passes, as constraints do. */
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = GoodPasswordValidator.class)
public @interface GoodPassword {

    /** Replaced by what is wrong. */
    String message() default "Choose another password.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
