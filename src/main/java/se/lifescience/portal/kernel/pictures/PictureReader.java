package se.lifescience.portal.kernel.pictures;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import se.lifescience.portal.kernel.Refusal;

/**
 * Unpacks pictures that people send, so that none of them can take the memory of a node: what a file is, its first bytes
 * say; how large its picture is, it is asked before any of it is unpacked; and only two are unpacked at a time.
 */
public final class PictureReader {

    /** The kinds of pictures that can be read. */
    public enum Kind {
        JPEG,
        PNG,
        WEBP
    }

    /** What a picture is refused with: the keys of the sentences, and the field of the form that it came by. */
    public record Wording(String field, String unreadable, String tooLarge) {}

    private static final int AT_A_TIME = 2;
    private static final Semaphore PLACES = new Semaphore(AT_A_TIME, true);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_A_SIDE = 12_000;
    /** A larger picture is read in steps over its pixels; all of ours end far smaller. */
    private static final int MOST_UNPACKED = 4_000_000;

    private final Set<Kind> kinds;
    private final int mostPixels;
    private final Wording wording;

    public PictureReader(Set<Kind> kinds, int mostPixels, Wording wording) {
        this.kinds = Set.copyOf(kinds);
        this.mostPixels = mostPixels;
        this.wording = wording;
    }

    /** Has the picture in a file drawn: the way up its camera says, and thinned out where it is large. */
    public <T> T read(byte[] file, Function<BufferedImage, T> drawing) {
        try {
            var head = PictureHead.of(file);
            if (head == null || !kinds.contains(head.kind())) {
                throw unreadable();
            }
            if (head.size() != null) {
                demandRoom(head.size());
            }
            return inTurn(() -> drawing.apply(head.upright(unpack(file, head.kind()))));
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException broken) {
            throw unreadable();
        }
    }

    private BufferedImage unpack(byte[] file, Kind kind) throws IOException {
        var reader = reader(kind);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            var size = new Dimension(reader.getWidth(0), reader.getHeight(0));
            demandRoom(size);
            var step = reader.getDefaultReadParam();
            var every = (int) Math.ceil(Math.sqrt((double) size.width * size.height / MOST_UNPACKED));
            step.setSourceSubsampling(Math.min(every, size.width), Math.min(every, size.height), 0, 0);
            return reader.read(0, step);
        } finally {
            reader.dispose();
        }
    }

    private void demandRoom(Dimension size) {
        if (size.width > MOST_A_SIDE || size.height > MOST_A_SIDE || (long) size.width * size.height > mostPixels) {
            throw Refusal.of(wording.tooLarge(), mostPixels / 1_000_000).at(wording.field());
        }
    }

    private static ImageReader reader(Kind kind) throws IOException {
        return switch (kind) {
            case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
        };
    }

    private <T> T inTurn(Reading<T> reading) throws IOException {
        try {
            if (!PLACES.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return reading.read();
        } finally {
            PLACES.release();
        }
    }

    private Refusal busy() {
        return Refusal.of("kernel.refusal.pictures-busy").at(wording.field());
    }

    private Refusal unreadable() {
        return Refusal.of(wording.unreadable()).at(wording.field());
    }

    private interface Reading<T> {
        T read() throws IOException;
    }
}
