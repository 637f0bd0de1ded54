package se.lifescience.portal.accounts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import se.lifescience.portal.accounts.profile.ConsentService;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Times;

/** What a person has agreed to, with dates. */
class ConsentsPart extends Div {

    private final ConsentService consents;
    private final PortalSettings settings;
    private final Div content = new Div();

    ConsentsPart(ConsentService consents, PortalSettings settings) {
        this.consents = consents;
        this.settings = settings;
        add(new H2(getTranslation("accounts.consents.heading")), content);
        refresh();
    }

    final void refresh() {
        content.removeAll();
        var all = consents.mine();
        if (all.isEmpty()) {
            content.add(new Paragraph(getTranslation("accounts.consents.none")));
        } else {
            var list = new UnorderedList();
            all.forEach(consent -> list.add(new ListItem(sentence(consent))));
            content.add(list);
        }
    }

    private String sentence(ConsentService.ConsentView consent) {
        var what = getTranslation("accounts.consents.kind." + consent.kind());
        var withdrawn = consent.withdrawnAt();
        return withdrawn == null
                ? getTranslation("accounts.consents.given", what, day(consent.givenAt()))
                : getTranslation("accounts.consents.withdrawn", what, day(consent.givenAt()), day(withdrawn));
    }

    private String day(Instant at) {
        return Times.full(at, settings.zone(), getLocale());
    }
}
