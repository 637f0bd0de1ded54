package se.lifescience.portal.organisations;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Faults;
import se.lifescience.portal.kernel.Refusal;

/** What a contact may hold, the same whether it was typed or came in a file. */
final class ContactRules {

    static final int LONGEST = 200;
    private static final int LONGEST_TAG = 40;
    private static final int MOST_TAGS = 20;

    private ContactRules() {}

    static ContactData check(ContactData data) {
        var faults = new Faults();
        var name = faults.find(() -> name(data.name()));
        var email = faults.find(() -> email(data.email()));
        var title = faults.find(() -> TextLine.of("title", data.title(), LONGEST));
        var organisation = faults.find(() -> TextLine.organisation("organisation", data.organisation()));
        var tags = faults.find(() -> tags(data.tags()));
        faults.demandNone();
        return new ContactData(
                name.orElseThrow(),
                email.orElseThrow(),
                title.orElseThrow(),
                organisation.orElseThrow(),
                data.sector(),
                data.region(),
                data.language(),
                tags.orElseThrow());
    }

    static String name(String typed) {
        return TextLine.person("name", typed);
    }

    static String email(String typed) {
        return EmailAddress.of(typed).value();
    }

    static Set<String> tags(Set<String> typed) {
        var tags = new TreeSet<String>();
        for (var one : typed) {
            var tag = TextLine.of("tags", one, LONGEST_TAG).toLowerCase(Locale.ROOT);
            if (!tag.isEmpty()) {
                tags.add(tag);
            }
        }
        if (tags.size() > MOST_TAGS) {
            throw Refusal.of("organisations.refusal.tags", MOST_TAGS).at("tags");
        }
        return tags;
    }
}
