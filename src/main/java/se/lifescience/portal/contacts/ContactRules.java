package se.lifescience.portal.contacts;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.RefusalCollector;
import se.lifescience.portal.kernel.SingleLine;

/** What a contact may hold, the same whether it was typed or came in a file. */
final class ContactRules {

    static final int LONGEST = 200;
    private static final int LONGEST_TAG = 40;
    private static final int MOST_TAGS = 20;

    private ContactRules() {}

    static CheckedContact check(ContactData data) {
        var refusalCollector = new RefusalCollector();
        var name = refusalCollector.find(() -> name(data.name()));
        var email = refusalCollector.find(() -> EmailAddress.of(data.email()));
        var title = refusalCollector.find(() -> SingleLine.of("title", data.title(), LONGEST));
        var organisation = refusalCollector.find(() -> SingleLine.organisation("organisation", data.organisation()));
        var tags = refusalCollector.find(() -> tags(data.tags()));
        refusalCollector.demandNone();
        var address = email.orElseThrow();
        var checked = new ContactData(
                name.orElseThrow(),
                address.value(),
                title.orElseThrow(),
                organisation.orElseThrow(),
                data.sector(),
                data.region(),
                data.language(),
                tags.orElseThrow());
        return new CheckedContact(checked, address);
    }

    static String name(String typed) {
        return SingleLine.person("name", typed);
    }

    static Set<String> tags(Set<String> typed) {
        var tags = new TreeSet<String>();
        for (var one : typed) {
            var tag = SingleLine.of("tags", one, LONGEST_TAG).toLowerCase(Locale.ROOT);
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
