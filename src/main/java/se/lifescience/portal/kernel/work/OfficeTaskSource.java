package se.lifescience.portal.kernel.work;

import java.util.List;
import se.lifescience.portal.kernel.SignedIn;

/** Tells what awaits the office's staff; every module with a queue of its own implements it. */
public interface OfficeTaskSource {

    List<OfficeTask> tasks(SignedIn person);
}
