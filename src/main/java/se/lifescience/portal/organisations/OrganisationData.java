package se.lifescience.portal.organisations;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.LocalizedText;

/**
 * What is written of an organisation.
 *
 * @param number its organisation number as typed; empty when not known
 * @param region the code of the region where it has its seat
 * @param otherRegions the codes of other regions it works in
 * @param formerNames what it was called before
 * @param inDirectory whether the public directory shows it
 */
public record OrganisationData(
        String nameSv,
        String nameEn,
        String number,
        @Nullable Sector sector,
        @Nullable String region,
        Set<String> otherRegions,
        String web,
        List<String> formerNames,
        boolean inDirectory) {

    public OrganisationData(
            String nameSv, String nameEn, @Nullable Sector sector, @Nullable String region, String web) {
        this(nameSv, nameEn, "", sector, region, Set.of(), web, List.of(), false);
    }

    public static OrganisationData empty() {
        return new OrganisationData("", "", null, null, "");
    }

    /** The same as an organisation keeps it; refuses all that is wrong with it at once. */
    public OrganisationData checked() {
        return new Organisation(this, Instant.EPOCH).data();
    }

    /** What it is called, in both languages. */
    public LocalizedText name() {
        return LocalizedText.of(nameSv, nameEn);
    }

    /** The same, shown in the public directory or not. */
    public OrganisationData inDirectory(boolean shown) {
        return new OrganisationData(nameSv, nameEn, number, sector, region, otherRegions, web, formerNames, shown);
    }
}
