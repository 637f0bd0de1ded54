package se.lifescience.portal.accounts;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import se.lifescience.portal.kernel.Refusal;

/** Draws a picture anew, square and small: place, time and whatever else the file carried stay behind. */
final class SmallPhoto {

    static final int SIDE = 320;
    private static final int MOST_PIXELS_A_SIDE = 12_000;
    private static final int READ_AT_MOST = 1_600;

    private SmallPhoto() {}

    static byte[] of(byte[] file) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            return jpeg(square(read(in)));
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refusal refusal) {
                throw refusal;
            }
            throw unreadable();
        }
    }

    /** Sizes are asked for before any pixel is unpacked, and large pictures are read in steps. */
    private static BufferedImage read(ImageInputStream in) throws IOException {
        var readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw unreadable();
        }
        ImageReader reader = readers.next();
        try {
            reader.setInput(in, true, true);
            var format = reader.getFormatName();
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if (!"JPEG".equalsIgnoreCase(format) && !"png".equalsIgnoreCase(format)) {
                throw unreadable();
            }
            if (width > MOST_PIXELS_A_SIDE || height > MOST_PIXELS_A_SIDE) {
                throw Refusal.of("accounts.refusal.photo-large", MOST_PIXELS_A_SIDE)
                        .at("photo");
            }
            ImageReadParam step = reader.getDefaultReadParam();
            var every = Math.max(1, Math.min(width, height) / READ_AT_MOST);
            step.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, step);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage square(BufferedImage whole) {
        var side = Math.min(whole.getWidth(), whole.getHeight());
        var left = (whole.getWidth() - side) / 2;
        var top = (whole.getHeight() - side) / 2;
        var small = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var pen = small.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(whole, 0, 0, SIDE, SIDE, left, top, left + side, top + side, null);
        pen.dispose();
        return small;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "jpg", out)) {
            throw unreadable();
        }
        return out.toByteArray();
    }

    private static Refusal unreadable() {
        return Refusal.of("accounts.refusal.photo").at("photo");
    }
}
