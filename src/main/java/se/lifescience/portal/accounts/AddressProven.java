package se.lifescience.portal.accounts;

import se.lifescience.portal.kernel.PersonId;

/**
 * A person has used, from their own login or to log in, the link that was mailed to an address: what is known under that
 * address is theirs. Published inside the transaction; a claim of a login provider never causes it.
 *
 * @param addressKey the address in the form in which spellings are compared
 */
public record AddressProven(PersonId person, String addressKey) {

    @Override
    public String toString() {
        return "AddressProven " + person;
    }
}
