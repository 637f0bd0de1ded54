package se.lifescience.portal.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.InMemoryUploadCallback;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;

/** Takes one table file into memory, at most {@link #MOST_BYTES}; the server refuses more, whatever the browser says. */
public final class CsvUpload extends Div {

    /** The largest file taken. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final long OVERHEAD = 64 * 1024;

    private final Upload upload;

    public CsvUpload(SerializableConsumer<byte[]> received, SerializableConsumer<String> refused) {
        var handler = new Limited((metadata, bytes) -> {
            clear();
            received.accept(bytes);
        });
        handler.whenComplete(success -> {
            if (!success) {
                refused.accept(getTranslation("components.upload.failed"));
            }
        });
        upload = new Upload(handler);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedMimeTypes("text/csv", "text/plain", "text/tab-separated-values", "application/vnd.ms-excel");
        upload.setAcceptedFileExtensions(".csv", ".txt", ".tsv");
        upload.setI18n(texts());
        upload.addFileRejectedListener(event -> refused.accept(event.getErrorMessage()));
        add(upload);
    }

    private void clear() {
        upload.clearFileList();
    }

    private UploadI18N texts() {
        var texts = new UploadI18N();
        texts.setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("components.upload.choose")));
        texts.setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("components.upload.drop")));
        texts.setError(new UploadI18N.Error()
                .setTooManyFiles(getTranslation("components.upload.too-many"))
                .setFileIsTooBig(getTranslation("components.upload.too-large"))
                .setIncorrectFileType(getTranslation("components.upload.wrong-type")));
        return texts;
    }

    /** All three limits of an upload, since each is unlimited or generous by itself. */
    private static final class Limited extends InMemoryUploadHandler {

        private Limited(InMemoryUploadCallback callback) {
            super(callback);
        }

        @Override
        public long getFileSizeMax() {
            return MOST_BYTES;
        }

        @Override
        public long getRequestSizeMax() {
            return MOST_BYTES + OVERHEAD;
        }

        @Override
        public long getFileCountMax() {
            return 1;
        }
    }
}
