package se.lifescience.portal.accounts.profile;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;
import se.lifescience.portal.kernel.pictures.PictureReader;

/** Draws a picture anew, square and small: place, time and whatever else the file carried stay behind. */
final class SmallPhoto {

    static final int SIDE = 320;
    private static final int MOST_PIXELS = 25_000_000;
    private static final PictureReader READER = new PictureReader(
            Set.of(PictureReader.Kind.JPEG, PictureReader.Kind.PNG),
            MOST_PIXELS,
            new PictureReader.Wording("photo", "accounts.refusal.photo", "accounts.refusal.photo-large"));

    private SmallPhoto() {}

    static byte[] of(byte[] file) {
        return READER.read(file, SmallPhoto::draw);
    }

    private static byte[] draw(BufferedImage whole) {
        try {
            var square = Thumbnails.of(whole)
                    .size(SIDE, SIDE)
                    .crop(Positions.CENTER)
                    .imageType(BufferedImage.TYPE_INT_ARGB)
                    .asBufferedImage();
            var small = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
            var pen = small.createGraphics();
            pen.drawImage(square, 0, 0, Color.WHITE, null);
            pen.dispose();
            var out = new ByteArrayOutputStream();
            if (!ImageIO.write(small, "jpg", out)) {
                throw new IOException("nothing writes JPEG");
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
