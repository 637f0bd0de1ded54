package se.lifescience.portal.components;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short messages that confirm or refuse what was just done; screen readers read them out. */
public final class Notices {

    private static final int SUCCESS_MILLIS = 6_000;
    private static final int REFUSAL_MILLIS = 12_000;

    private Notices() {}

    public static void done(String text) {
        show(text, SUCCESS_MILLIS, NotificationVariant.SUCCESS);
    }

    public static void refused(String text) {
        show(text, REFUSAL_MILLIS, NotificationVariant.ERROR);
    }

    private static void show(String text, int millis, NotificationVariant variant) {
        var notification = new Notification(text, millis, Notification.Position.BOTTOM_START);
        notification.addThemeVariants(variant);
        notification.open();
    }
}
