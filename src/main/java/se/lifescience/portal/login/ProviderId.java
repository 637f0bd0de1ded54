package se.lifescience.portal.login;

import java.util.UUID;

/** Identifies one OpenID provider, or the way in by one-time link. */
public record ProviderId(UUID value) {

    /** The provider of the environment, which is there from the first start. */
    public static final ProviderId OFFICE = new ProviderId(UUID.fromString("0190a000-0000-7000-8000-0000000000f1"));
    /** A link sent to an address: it vouches for the address only, and no office right comes with it. */
    public static final ProviderId LINK = new ProviderId(UUID.fromString("0190a000-0000-7000-8000-0000000000f2"));

    @Override
    public String toString() {
        return value.toString();
    }
}
