package se.lifescience.portal.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.InMemoryUploadCallback;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import java.util.List;

/** Takes one file into memory, of certain kinds and up to a size; the server refuses more, whatever the browser says. */
public final class FileUpload extends Div {

    private static final long OVERHEAD = 64 * 1024;

    private final Upload upload;

    /** What is taken: how much of it, and by which names; what it really is, the receiver finds out. */
    public record Kinds(int mostBytes, List<String> mimeTypes, List<String> extensions) {}

    public FileUpload(Kinds kinds, SerializableConsumer<byte[]> received, SerializableConsumer<String> refused) {
        var handler = new Limited(kinds.mostBytes(), (metadata, bytes) -> {
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
        upload.setMaxFileSize(kinds.mostBytes());
        upload.setAcceptedMimeTypes(kinds.mimeTypes().toArray(String[]::new));
        upload.setAcceptedFileExtensions(kinds.extensions().toArray(String[]::new));
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

        private final int mostBytes;

        private Limited(int mostBytes, InMemoryUploadCallback callback) {
            super(callback);
            this.mostBytes = mostBytes;
        }

        @Override
        public long getFileSizeMax() {
            return mostBytes;
        }

        @Override
        public long getRequestSizeMax() {
            return mostBytes + OVERHEAD;
        }

        @Override
        public long getFileCountMax() {
            return 1;
        }
    }
}
