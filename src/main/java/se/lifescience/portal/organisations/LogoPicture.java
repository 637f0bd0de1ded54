package se.lifescience.portal.organisations;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import se.lifescience.portal.kernel.Refusal;

/**
 * A logo drawn anew, small and as PNG: whatever else its file carried stays behind. What the file is, its first bytes
 * say; how large its picture is, it is asked before any of it is unpacked.
 */
final class LogoPicture {

    static final int MOST_WIDTH = 320;
    static final int MOST_HEIGHT = 160;
    static final int MOST_PIXELS = 10_000_000;
    private static final int MOST_BYTES = 150_000;
    private static final int MOST_A_SIDE = 10_000;
    private static final int ENOUGH = 4;
    private static final int SHRINK = 2;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final int WEBP_AT = 8;

    private final byte[] png;
    private final int width;
    private final int height;

    private LogoPicture(byte[] png, int width, int height) {
        this.png = png;
        this.width = width;
        this.height = height;
    }

    static LogoPicture of(byte[] file) {
        try {
            var whole = read(file);
            var scale = Math.min(
                    1.0, Math.min((double) MOST_WIDTH / whole.getWidth(), (double) MOST_HEIGHT / whole.getHeight()));
            var drawn = draw(whole, scale);
            while (drawn.png.length > MOST_BYTES) {
                scale /= SHRINK;
                drawn = draw(whole, scale);
            }
            return drawn;
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refusal refusal) {
                throw refusal;
            }
            throw unreadable();
        }
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

    private static BufferedImage read(byte[] file) throws IOException {
        var reader = reader(file);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if (width > MOST_A_SIDE || height > MOST_A_SIDE || (long) width * height > MOST_PIXELS) {
                throw Refusal.of("organisations.refusal.logo-large").at("logo");
            }
            var step = reader.getDefaultReadParam();
            var every = Math.max(1, Math.min(width / (ENOUGH * MOST_WIDTH), height / (ENOUGH * MOST_HEIGHT)));
            step.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, step);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(byte[] file) throws IOException {
        if (begins(file, PNG)) {
            return ImageIO.getImageReadersByFormatName("png").next();
        }
        if (begins(file, JPEG)) {
            return ImageIO.getImageReadersByFormatName("jpeg").next();
        }
        if (begins(file, "RIFF".getBytes(StandardCharsets.US_ASCII))
                && file.length > WEBP_AT
                && begins(Arrays.copyOfRange(file, WEBP_AT, file.length), "WEBP".getBytes(StandardCharsets.US_ASCII))) {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
        throw unreadable();
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }

    private static LogoPicture draw(BufferedImage whole, double scale) throws IOException {
        var width = (int) Math.max(1, Math.round(whole.getWidth() * scale));
        var height = (int) Math.max(1, Math.round(whole.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = small.createGraphics();
        pen.drawImage(whole.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(small, "png", out)) {
            throw unreadable();
        }
        return new LogoPicture(out.toByteArray(), width, height);
    }

    private static Refusal unreadable() {
        return Refusal.of("organisations.refusal.logo").at("logo");
    }
}
