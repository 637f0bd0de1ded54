package se.lifescience.portal.components;

import com.vaadin.flow.component.html.Anchor;
import java.io.IOException;
import java.io.OutputStream;
import se.lifescience.portal.kernel.tables.TableFormat;

/** A link that downloads a table, written while it is sent. */
public final class TableDownload extends Anchor {

    /** A link to a file called {@code name}, without an ending, whose content is written when somebody asks for it and the guard lets them. */
    public TableDownload(String text, Runnable guard, String name, TableFormat format, Content content) {
        setText(text);
        Downloads.guard(this, guard, event -> {
            event.setFileName(name + "." + format.ending());
            event.setContentType(format.type());
            try (var out = event.getOutputStream()) {
                content.write(format, out);
            }
        });
    }

    /** Writes the table in a format. */
    @FunctionalInterface
    public interface Content {
        void write(TableFormat format, OutputStream out) throws IOException;
    }
}
