package se.lifescience.portal.pages;

import org.springframework.validation.BindingResult;
import se.lifescience.portal.kernel.Refusal;

/** Puts a refusal where the form shows it: at its field when it names one, otherwise above the form. */
public final class FormErrors {

    private FormErrors() {}

    public static void add(BindingResult result, Refusal refusal) {
        var field = refusal.field();
        if (field == null) {
            result.reject(refusal.key(), refusal.arguments(), refusal.key());
        } else {
            result.rejectValue(field, refusal.key(), refusal.arguments(), refusal.key());
        }
    }
}
