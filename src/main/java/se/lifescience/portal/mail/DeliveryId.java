package se.lifescience.portal.mail;

import java.util.UUID;

/** Names a delivery: one message to one recipient; its Message-ID is made from it. */
public record DeliveryId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
