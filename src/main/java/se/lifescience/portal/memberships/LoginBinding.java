package se.lifescience.portal.memberships;

import java.util.UUID;

/**
 * That an identity provider speaks for an organisation.
 *
 * @param home the tenant or home organisation it names; empty where the provider speaks for one organisation only
 * @param atOnce whether whoever comes that way is a member at once, or waits for an administrator's yes
 */
public record LoginBinding(UUID id, UUID provider, String home, boolean atOnce) {}
