package se.lifescience.portal.mail;

/** How far the deliveries of a message have come, in numbers of recipients. */
public record Progress(long waiting, long sending, long sent, long retry, long failed, long unknown, long stopped) {

    public long all() {
        return waiting + sending + sent + retry + failed + unknown + stopped;
    }
}
