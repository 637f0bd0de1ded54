package se.lifescience.portal.officials;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.lifescience.portal.kernel.LocalizedText;

/** Posts for tests; somebody of the office must be logged in. */
public final class Positions {

    private static final LocalizedText POST = new LocalizedText("samordnare", "coordinator");

    private Positions() {}

    /** Somebody's time as coordinator. */
    public static OfficeHolderId coordinator(
            OfficeHolderService officials, String name, LocalDate from, @Nullable LocalDate to) {
        return officials.save(
                null, 0, new OfficeHolderData(OfficeHolderData.PositionKind.COORDINATOR, POST, name, null, from, to));
    }

    /** The same time, of which the last day is now known. */
    public static void end(
            OfficeHolderService officials, OfficeHolderId id, String name, LocalDate from, LocalDate to) {
        officials.save(
                id, 0, new OfficeHolderData(OfficeHolderData.PositionKind.COORDINATOR, POST, name, null, from, to));
    }

    /** Nobody has held a post, and nobody was responsible for anything. */
    public static void forget(JdbcClient jdbc) {
        jdbc.sql("delete from responsibility").update();
        jdbc.sql("delete from office_holder").update();
    }
}
