package se.lifescience.portal.invitations;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.SignedIn;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.kernel.work.TodoSource;

/** Tells a member which invitations await an answer. */
@Component
class InvitationTodos implements TodoSource {

    private final InvitationService invitations;
    private final Translations translations;

    InvitationTodos(InvitationService invitations, Translations translations) {
        this.invitations = invitations;
        this.translations = translations;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TodoItem> todos(SignedIn person) {
        return invitations.mine().stream()
                .filter(one -> one.state() == InvitationState.SENT || one.state() == InvitationState.MAYBE)
                .filter(InvitationView::open)
                .map(one -> {
                    var target = one.target();
                    return new TodoItem(
                            translations.text(
                                    person.language(),
                                    "invitations.todo",
                                    target == null ? "" : target.title().in(person.language())),
                            one.replyBy(),
                            "/portal/invitations/" + one.id().value());
                })
                .toList();
    }
}
