package se.lifescience.portal.input.received;

import static java.util.stream.Collectors.toSet;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.input.DraftForm;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.memberships.ActingForService;
import se.lifescience.portal.memberships.Mandate;
import se.lifescience.portal.organisations.DirectoryService;
import se.lifescience.portal.organisations.OrganisationId;

/** Knows who writes, for whom, and for which organisations they may sign; asked anew at each act. */
@Component
public class Signing {

    private final CurrentPerson currentPerson;
    private final ActingForService acting;
    private final DirectoryService directoryService;

    Signing(CurrentPerson currentPerson, ActingForService acting, DirectoryService directoryService) {
        this.currentPerson = currentPerson;
        this.acting = acting;
        this.directoryService = directoryService;
    }

    public PersonId me() {
        return currentPerson.get().id();
    }

    /** Whoever is logged in, with the organisation they act for now. */
    public Author author() {
        return new Author(currentPerson.get(), acting.now());
    }

    /** Why the author may not sign the form: sending for an organisation takes a mandate, and so does bearing its name. */
    public Optional<Refusal> fault(Author author, DraftForm form) {
        if (author.mandate().isPresent()) {
            return author.mandate()
                    .filter(mandate -> !mandate.role().maySign())
                    .map(mandate -> Refusal.of("input.refusal.may-not-sign", author.name(mandate)));
        }
        return form.organisation().isEmpty() || !directoryService.isRegistered(form.organisation())
                ? Optional.empty()
                : Optional.of(Refusal.of("input.refusal.organisation-registered", form.organisation())
                        .at("organisation"));
    }

    /** The organisations I may sign for, whether or not I act for one of them now. */
    Set<UUID> organisations() {
        return acting.choices().stream()
                .filter(mandate -> mandate.role().maySign())
                .map(mandate -> mandate.organisation().value())
                .collect(toSet());
    }

    /** My signature under what has been sent for an organisation; without a mandate that holds today there is none. */
    Signature demand(OrganisationId organisation, String asKnown) {
        return acting.choices().stream()
                .filter(mandate ->
                        mandate.role().maySign() && mandate.organisation().equals(organisation))
                .findFirst()
                .map(mandate -> new Signature(asKnown, currentPerson.get().name(), Optional.of(mandate.since())))
                .orElseThrow(() -> Refusal.of("input.refusal.no-mandate", asKnown));
    }

    /** Somebody who writes, for themselves or with a mandate. */
    public record Author(SignedIn person, Optional<Mandate> mandate) {

        public Optional<OrganisationId> organisation() {
            return mandate.map(Mandate::organisation);
        }

        public Optional<String> organisationName() {
            return mandate.map(this::name);
        }

        /** What is written for an organisation names it by its own name, whatever was written beside. */
        public DraftForm inTheNameOf(DraftForm form) {
            return organisationName().map(form::onBehalfOf).orElse(form);
        }

        /** How the form is signed if it is sent now. */
        public Signature signature(DraftForm form) {
            var since = mandate.filter(it -> it.role().maySign()).map(Mandate::since);
            return new Signature(inTheNameOf(form).organisation(), person.name(), since);
        }

        private String name(Mandate held) {
            return held.name().in(person.language());
        }
    }
}
