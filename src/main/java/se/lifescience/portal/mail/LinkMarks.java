package se.lifescience.portal.mail;

import se.lifescience.portal.kernel.SecretToken;

/**
 * What stands in the stored bodies of one delivery in the places of its personal links. It is drawn when the mail is
 * composed and never leaves us, so that no text from people can hold it.
 */
record LinkMarks(String value) {

    static LinkMarks random() {
        return new LinkMarks(SecretToken.generate().value());
    }

    String action() {
        return "urn:portal:action:" + value;
    }

    String unsubscribe() {
        return "urn:portal:unsubscribe:" + value;
    }

    String fill(String body, String action, String unsubscribe) {
        return body.replace(action(), action).replace(unsubscribe(), unsubscribe);
    }
}
