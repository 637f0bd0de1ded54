package se.lifescience.portal.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.ProperName;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.privacy.PersonalData;
import se.lifescience.portal.kernel.privacy.PersonalData.RetentionClass;
import se.lifescience.portal.organisations.OrganisationId;
import se.lifescience.portal.organisations.OrganisationLookup;
import se.lifescience.portal.organisations.Sector;

/** Who signs up, once checked; what cannot stand on a list of participants is refused at its field. */
record Registrant(
        @Nullable PersonId person, String name, EmailAddress email, Affiliation affiliation, Language language) {

    /** How somebody is called and written to; kept with the registration. */
    @Embeddable
    record Contact(
            @Column(name = "name")
            @PersonalData(purpose = "name on the list of participants", retention = RetentionClass.PARTICIPATION)
            String name,

            @Column(name = "email")
            @PersonalData(purpose = "mails about the registration", retention = RetentionClass.PARTICIPATION)
            String email,

            @Column(name = "email_key")
            @PersonalData(purpose = "one registration per address", retention = RetentionClass.PARTICIPATION)
            String emailKey,

            @Enumerated(EnumType.STRING) @Column(name = "language")
            Language language) {

        static Contact of(Registrant registrant) {
            return new Contact(
                    registrant.name(),
                    registrant.email().value(),
                    registrant.email().key(),
                    registrant.language());
        }
    }

    /** Where somebody comes from, as it is when they sign up. */
    record Affiliation(
            String name,
            @Nullable OrganisationId organisation,
            @Nullable Sector sector,
            @Nullable String region) {

        @Nullable
        UUID organisationId() {
            return organisation == null ? null : organisation.value();
        }

        static Affiliation written(String typed) {
            return new Affiliation(Registrant.organisation(typed), null, null, null);
        }

        static Affiliation of(String name, OrganisationLookup.Facts facts) {
            return new Affiliation(Registrant.organisation(name), facts.id(), facts.sector(), facts.region());
        }
    }

    static Registrant of(GuestForm form) {
        return new Registrant(
                null,
                name(form.name()),
                EmailAddress.of(form.email()),
                Affiliation.written(form.organisation()),
                form.language());
    }

    /** One who signs up for themselves; the region is what their profile says. */
    static Registrant of(SignedIn person, String organisation, String region) {
        var written = Affiliation.written(organisation);
        return of(person, new Affiliation(written.name(), null, null, region.isEmpty() ? null : region));
    }

    /** One who signs up in the name of an organisation. */
    static Registrant of(SignedIn person, OrganisationLookup.Facts organisation) {
        return of(person, Affiliation.of(organisation.name().in(person.language()), organisation));
    }

    private static Registrant of(SignedIn person, Affiliation affiliation) {
        var email = person.email().orElseThrow(() -> Refusal.of("participation.refusal.no-address"));
        return new Registrant(person.id(), name(person.name()), email, affiliation, person.language());
    }

    static Registrant of(
            Optional<PersonId> person, String name, EmailAddress email, Affiliation affiliation, Language language) {
        return new Registrant(person.orElse(null), name(name), email, affiliation, language);
    }

    static String name(String typed) {
        var name = ProperName.ofPerson("name", typed);
        if (name.isEmpty()) {
            throw Refusal.of("participation.refusal.name").at("name");
        }
        return name;
    }

    static String organisation(String typed) {
        return ProperName.ofOrganisation("organisation", typed);
    }
}
