package se.lifescience.portal.organisations;

import org.jspecify.annotations.Nullable;

/** What the office writes of an organisation; region is a code. */
public record OrganisationData(
        String nameSv,
        String nameEn,
        @Nullable Sector sector,
        @Nullable String region,
        String web) {

    public static OrganisationData empty() {
        return new OrganisationData("", "", null, null, "");
    }
}
