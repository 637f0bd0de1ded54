package se.lifescience.portal.participation;

import java.util.UUID;

/** Names a pool: places of an occasion that are counted together, with a waiting list of their own. */
record PoolId(UUID value) {}
