package se.lifescience.badsample;

/** Named like a store, and is none. */
class Decisions {}
