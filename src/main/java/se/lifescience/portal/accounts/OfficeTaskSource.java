package se.lifescience.portal.accounts;

import java.util.List;

/** Tells what awaits the office's staff; every module with a queue of its own implements it. */
public interface OfficeTaskSource {

    List<OfficeTask> tasks(SignedIn person);
}
