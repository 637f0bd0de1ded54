package se.lifescience.portal.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;

/** Takes one table file into memory, at most {@link #MOST_BYTES}. */
public final class CsvUpload extends Div {

    /** The largest file taken. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final FileUpload.Kinds TABLES = new FileUpload.Kinds(
            MOST_BYTES,
            List.of("text/csv", "text/plain", "text/tab-separated-values", "application/vnd.ms-excel"),
            List.of(".csv", ".txt", ".tsv"));

    public CsvUpload(SerializableConsumer<byte[]> received, SerializableConsumer<String> refused) {
        add(new FileUpload(TABLES, received, refused));
    }
}
