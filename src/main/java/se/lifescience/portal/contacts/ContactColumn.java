package se.lifescience.portal.contacts;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns an imported file may have, and the names they go by in Swedish and English. */
enum ContactColumn {
    NAME("namn", "name", "fullständigt namn", "full name"),
    EMAIL("e-post", "epost", "e-postadress", "epostadress", "mail", "e-mail", "email", "email address"),
    ORGANISATION("organisation", "organization", "arbetsplats", "företag", "company"),
    TITLE("titel", "title", "roll", "role"),
    SECTOR("sektor", "sector"),
    REGION("region", "län"),
    LANGUAGE("språk", "language"),
    TAGS("taggar", "tagg", "tags", "tag", "etiketter", "labels");

    private final String names;

    ContactColumn(String... names) {
        this.names = "|" + String.join("|", names) + "|";
    }

    /** The name of the field that an error in this column is tied to. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ContactColumn> of(String header) {
        var name = header.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(column -> column.names.contains("|" + name + "|"))
                .findFirst();
    }
}
