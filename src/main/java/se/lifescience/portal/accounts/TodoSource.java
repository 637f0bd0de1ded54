package se.lifescience.portal.accounts;

import java.util.List;

/** Tells what awaits a member; every module that asks something of people implements it, and the start page asks them all. */
public interface TodoSource {

    List<TodoItem> todos(SignedIn person);
}
