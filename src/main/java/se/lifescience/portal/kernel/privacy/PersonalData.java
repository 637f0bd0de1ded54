package se.lifescience.portal.kernel.privacy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a stored field about a person: why the office holds it and which retention class decides how long. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonalData {

    /** What the field is for, in a few words. */
    String purpose();

    /** The legal ground under article 6 of the GDPR. */
    Ground ground() default Ground.PUBLIC_TASK;

    /** The class whose period the authority decides. */
    RetentionClass retention();

    /** Legal grounds in use. */
    enum Ground {
        PUBLIC_TASK,
        CONSENT,
        LEGAL_OBLIGATION
    }

    /** Retention classes; nothing is deleted while its class has no decision. */
    enum RetentionClass {
        ACCOUNT,
        CONTACT,
        PARTICIPATION,
        RECEIVED_INPUT,
        CORRESPONDENCE
    }
}
