package se.lifescience.portal.organisations;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import net.coobird.thumbnailator.Thumbnails;
import se.lifescience.portal.kernel.pictures.PictureReader;

/** A logo drawn anew, small and as PNG: whatever else its file carried stays behind. */
final class LogoPicture {

    static final int MOST_WIDTH = 320;
    static final int MOST_HEIGHT = 160;
    static final int MOST_PIXELS = 10_000_000;
    private static final int MOST_BYTES = 150_000;
    private static final int SHRINK = 2;
    private static final PictureReader READER = new PictureReader(
            Set.of(PictureReader.Kind.PNG, PictureReader.Kind.JPEG, PictureReader.Kind.WEBP),
            MOST_PIXELS,
            new PictureReader.Wording("logo", "organisations.refusal.logo", "organisations.refusal.logo-large"));

    private final byte[] png;
    private final int width;
    private final int height;

    private LogoPicture(byte[] png, int width, int height) {
        this.png = png;
        this.width = width;
        this.height = height;
    }

    static LogoPicture of(byte[] file) {
        return READER.read(file, LogoPicture::draw);
    }

    byte[] png() {
        return png.clone();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    private static LogoPicture draw(BufferedImage whole) {
        var scale = Math.min(
                1.0, Math.min((double) MOST_WIDTH / whole.getWidth(), (double) MOST_HEIGHT / whole.getHeight()));
        var drawn = draw(whole, scale);
        while (drawn.png.length > MOST_BYTES) {
            scale /= SHRINK;
            drawn = draw(whole, scale);
        }
        return drawn;
    }

    private static LogoPicture draw(BufferedImage whole, double scale) {
        var width = (int) Math.max(1, Math.round(whole.getWidth() * scale));
        var height = (int) Math.max(1, Math.round(whole.getHeight() * scale));
        try {
            var out = new ByteArrayOutputStream();
            Thumbnails.of(whole)
                    .forceSize(width, height)
                    .imageType(BufferedImage.TYPE_INT_ARGB)
                    .outputFormat("png")
                    .toOutputStream(out);
            return new LogoPicture(out.toByteArray(), width, height);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
