package levee.accounts;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;

/** Says which of the rules a password breaks. */
public class GoodPasswordValidator implements ConstraintValidator<GoodPassword, String> {

    @Override
    public boolean isValid(String password, ConstraintValidatorContext context) {
        Optional<String> fault = password == null ? Optional.empty() : PasswordRule.fault(password);
        fault.ifPresent(text -> {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(text).addConstraintViolation();
        });
        return fault.isEmpty();
    }
}
