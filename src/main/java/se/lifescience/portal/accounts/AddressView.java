package se.lifescience.portal.accounts;

import java.util.Optional;
import java.util.UUID;

/**
 * One of a person's addresses.
 *
 * @param id the row, or nothing for an address that only the login claims and nobody has asked to prove
 * @param proven whether the link mailed to it was used
 * @param used whether mails go there
 */
public record AddressView(Optional<UUID> id, String address, boolean proven, boolean used) {}
