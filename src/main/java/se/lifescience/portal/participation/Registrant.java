package se.lifescience.portal.participation;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.accounts.PersonId;
import se.lifescience.portal.accounts.SignedIn;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.ProperName;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.organisations.Mandate;

/** Who signs up, once checked; what cannot stand on a list of participants is refused at its field. */
record Registrant(
        @Nullable PersonId person,
        String name,
        EmailAddress email,
        String organisation,
        Language language,
        @Nullable UUID actsFor) {

    static Registrant of(GuestForm form) {
        return new Registrant(
                null,
                name(form.name()),
                EmailAddress.of(form.email()),
                organisation(form.organisation()),
                form.language(),
                null);
    }

    static Registrant of(SignedIn person, String organisation) {
        var email = person.email().orElseThrow(() -> Refusal.of("participation.refusal.no-address"));
        return new Registrant(
                person.id(), name(person.name()), email, organisation(organisation), person.language(), null);
    }

    static Registrant of(
            Optional<PersonId> person, String name, EmailAddress email, String organisation, Language language) {
        return new Registrant(person.orElse(null), name(name), email, organisation(organisation), language, null);
    }

    /** The same person in the name of an organisation, whatever was written beside. */
    Registrant actingFor(Mandate mandate) {
        return new Registrant(
                person,
                name,
                email,
                organisation(mandate.name().in(language)),
                language,
                mandate.organisation().value());
    }

    private static String name(String typed) {
        var name = ProperName.ofPerson("name", typed);
        if (name.isEmpty()) {
            throw Refusal.of("participation.refusal.name").at("name");
        }
        return name;
    }

    private static String organisation(String typed) {
        return ProperName.ofOrganisation("organisation", typed);
    }
}
