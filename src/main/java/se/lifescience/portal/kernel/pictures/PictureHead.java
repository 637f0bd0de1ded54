package se.lifescience.portal.kernel.pictures;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a picture's file say.
 *
 * @param size how large it is, where its reader would not tell in time
 * @param orientation which way the camera was held
 */
record PictureHead(PictureReader.Kind kind, @Nullable Dimension size, Orientation orientation) {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] RIFF = ascii("RIFF");
    private static final byte[] WEBP = ascii("WEBP");
    private static final byte[] EXIF = ascii("Exif");
    private static final int CHUNKS_AT = 12;

    /** None for what is no picture of a kind we know, or more than one. */
    static @Nullable PictureHead of(byte[] file) {
        if (has(file, 0, PNG)) {
            return new PictureHead(PictureReader.Kind.PNG, null, Orientation.TOP_LEFT);
        }
        if (has(file, 0, JPEG)) {
            return new PictureHead(PictureReader.Kind.JPEG, null, orientation(file));
        }
        if (has(file, 0, RIFF) && has(file, 8, WEBP)) {
            var size = webP(file);
            return size == null ? null : new PictureHead(PictureReader.Kind.WEBP, size, Orientation.TOP_LEFT);
        }
        return null;
    }

    /** The picture the right way up. */
    BufferedImage upright(BufferedImage image) {
        return orientation == Orientation.TOP_LEFT
                ? image
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(image);
    }

    /** The largest size that any part of the file claims: its reader believes one part and unpacks another. */
    private static @Nullable Dimension webP(byte[] file) {
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        var size = new Dimension();
        var pictures = 0;
        for (var at = (long) CHUNKS_AT; at + 18 <= file.length; ) {
            var start = (int) at;
            var name = new String(file, start, 4, StandardCharsets.US_ASCII);
            switch (name) {
                case "VP8X" -> widen(size, 1 + three(bytes, start + 12), 1 + three(bytes, start + 15));
                case "VP8 " -> {
                    pictures++;
                    widen(size, bytes.getShort(start + 14) & 0x3FFF, bytes.getShort(start + 16) & 0x3FFF);
                }
                case "VP8L" -> {
                    pictures++;
                    var both = bytes.getInt(start + 9);
                    widen(size, 1 + (both & 0x3FFF), 1 + ((both >>> 14) & 0x3FFF));
                }
                case "ANIM", "ANMF" -> pictures += 2;
                default -> {}
            }
            var length = Integer.toUnsignedLong(bytes.getInt(start + 4));
            at += 8 + length + (length & 1);
        }
        return pictures == 1 ? size : null;
    }

    private static int three(ByteBuffer bytes, int at) {
        return bytes.getInt(at - 1) >>> 8;
    }

    private static void widen(Dimension size, int width, int height) {
        size.setSize(Math.max(size.width, width), Math.max(size.height, height));
    }

    private static Orientation orientation(byte[] jpeg) {
        var bytes = ByteBuffer.wrap(jpeg);
        for (var at = 2; at + 10 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) != 0xDA; ) {
            var length = Short.toUnsignedInt(bytes.getShort(at + 2));
            if ((jpeg[at + 1] & 0xFF) == 0xE1 && has(jpeg, at + 4, EXIF)) {
                var found = ExifUtils.getOrientationFromExif(
                        Arrays.copyOfRange(jpeg, at + 4, Math.min(jpeg.length, at + 2 + length)));
                return found == null ? Orientation.TOP_LEFT : found;
            }
            at += 2 + length;
        }
        return Orientation.TOP_LEFT;
    }

    private static boolean has(byte[] file, int at, byte[] bytes) {
        return file.length >= at + bytes.length && Arrays.equals(file, at, at + bytes.length, bytes, 0, bytes.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
