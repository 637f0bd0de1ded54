package se.lifescience.portal.organisations.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.organisations.DirectoryEntry;
import se.lifescience.portal.organisations.OrganisationRoutes;

/** An organisation in the directory, every word in the reader's language. */
record DirectoryLine(
        String slug,
        String name,
        String otherName,
        String sector,
        String regions,
        String web,
        String number,
        List<String> formerNames,
        String join,
        DirectoryEntry.@Nullable Logo logo) {

    static DirectoryLine of(
            DirectoryEntry entry, Map<String, String> regions, Translations translations, Language language) {
        var name = entry.name().in(language);
        var other = entry.name().in(language.other());
        var sector = entry.sector();
        return new DirectoryLine(
                entry.slug(),
                name,
                other.equals(name) ? "" : other,
                sector == null ? "" : translations.text(language, sector.key()),
                String.join(
                        ", ",
                        entry.regions().stream()
                                .map(code -> regions.getOrDefault(code, code))
                                .toList()),
                entry.web(),
                entry.number(),
                entry.formerNames(),
                OrganisationRoutes.MINE + "?join=" + entry.id().value(),
                entry.logo());
    }
}
