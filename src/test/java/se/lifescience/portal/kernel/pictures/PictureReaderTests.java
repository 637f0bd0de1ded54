package se.lifescience.portal.kernel.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.pictures.PictureReader.Kind;
import se.lifescience.portal.kernel.pictures.PictureReader.Wording;

class PictureReaderTests {

    private static final int MOST_PIXELS = 25_000_000;
    private static final Wording WORDING = new Wording("picture", "unreadable", "large");

    @TempDir
    private Path folder;

    private final PictureReader reader = new PictureReader(EnumSet.allOf(Kind.class), MOST_PIXELS, WORDING);

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void readsWhatTheFirstBytesSay(String format) throws IOException {
        assertThat(width(picture(600, 300, format))).isEqualTo(600);
    }

    @ParameterizedTest
    @CsvSource({"60000,60000", "12001,1", "1,12001", "5001,5000", "2147483647,2147483647"})
    void aBombIsRefusedByItsHeadAlone(int width, int height) throws IOException {
        var before = allocated();
        var bomb = png(width, height, 1_000);
        assertRefused(bomb, "large");
        assertThat(allocated() - before).isLessThan(5_000_000);
    }

    @Test
    void aBombThatKeepsWhatItPromisesIsThinnedOutWhileItIsUnpacked() throws IOException {
        var bomb = png(5_000, 5_000, 5_000);
        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(width(bomb)).isLessThanOrEqualTo(2_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VP8X", "VP8 ", "VP8L"})
    void aWebPOfWhichAnyPartClaimsToBeHugeIsRefused(String part) throws IOException {
        assertRefused(webP(chunk("VP8X", canvas(10, 10)), claiming(part, 16_000, 16_000)), "large");
    }

    @Test
    void anAnimationIsNoPicture() throws IOException {
        var still = claiming("VP8 ", 10, 10);
        assertRefused(webP(chunk("VP8X", canvas(10, 10)), chunk("ANIM", new byte[6]), still), "unreadable");
        assertRefused(webP(still, still), "unreadable");
        assertRefused(webP(chunk("VP8X", canvas(10, 10))), "unreadable");
        assertRefused(picture(10, 10, "gif"), "unreadable");
    }

    @Test
    void aKindThatIsNotAskedForIsRefused() throws IOException {
        var file = picture(10, 10, "png");
        var photos = new PictureReader(Set.of(Kind.JPEG), MOST_PIXELS, WORDING);
        assertThatThrownBy(() -> photos.read(file, image -> image)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("unreadable");
            assertThat(refusal.field()).isEqualTo("picture");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void aFileThatIsCutOffAnywhereIsRefusedOrDrawnAndBreaksNothing(String format) throws IOException {
        var whole = picture(40, 20, format);
        for (var length = 0; length < whole.length; length++) {
            var part = Arrays.copyOf(whole, length);
            try {
                assertThat(width(part)).isEqualTo(40);
            } catch (Refusal refusal) {
                assertThat(refusal.key()).isIn("unreadable", "large");
            }
        }
    }

    @Test
    void theKindIsNeverTakenFromWhatFollows() {
        for (var text : new String[] {"", "RIFF", "RIFF0000WEBP", "RIFF0000WEBPVP8 ", "<svg/>", "BM", "II*", "%PDF"}) {
            assertRefused(text.getBytes(StandardCharsets.ISO_8859_1), "unreadable");
        }
    }

    /** The right half of the file is dark; which side that is depends on how the camera was held. */
    @ParameterizedTest
    @CsvSource({"1,200,100,190,50", "3,200,100,10,50", "6,100,200,50,190", "8,100,200,50,10"})
    void aPhotoIsTurnedAsItsCameraSays(int orientation, int width, int height, int x, int y) throws IOException {
        var image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 100, 100);
        pen.dispose();
        var upright = reader.read(turned(bytes(image, "jpeg"), orientation), whole -> whole);
        assertThat(upright.getWidth()).isEqualTo(width);
        assertThat(upright.getHeight()).isEqualTo(height);
        assertThat(new Color(upright.getRGB(x, y)).getGreen()).isLessThan(50);
        assertThat(new Color(upright.getRGB(width - 1 - x, height - 1 - y)).getGreen())
                .isGreaterThan(200);
    }

    @Test
    void twentyAtATimeFitIntoASmallMemory() throws Exception {
        var file = Files.write(folder.resolve("bomb.png"), png(5_000, 5_000, 5_000));
        var portal = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        PictureCrowd.class.getName(),
                        file.toString())
                .inheritIO()
                .start();
        assertThat(portal.waitFor(4, TimeUnit.MINUTES)).isTrue();
        assertThat(portal.exitValue()).isZero();
    }

    @Test
    void whoWaitsTooLongIsToldSo() throws Exception {
        var file = picture(10, 10, "png");
        var inside = new CountDownLatch(2);
        var done = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 2; i++) {
                var _ = people.submit(() -> reader.read(file, image -> {
                    inside.countDown();
                    return await(done);
                }));
            }
            assertThat(inside.await(1, TimeUnit.MINUTES)).isTrue();
            assertRefused(file, "kernel.refusal.pictures-busy");
            done.countDown();
        }
        assertThat(width(file)).isEqualTo(10);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int width(byte[] file) {
        return reader.read(file, BufferedImage::getWidth);
    }

    private void assertRefused(byte[] file, String key) {
        assertThatThrownBy(() -> reader.read(file, image -> image))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        return bytes(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format);
    }

    private static byte[] bytes(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    /** An empty PNG that promises so many rows and brings so many of them. */
    private static byte[] png(int width, int height, int rows) throws IOException {
        var head = new ByteArrayOutputStream();
        var data = new DataOutputStream(head);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {16, 6, 0, 0, 0});
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            var row = new byte[1 + 8 * Math.min(width, 10_000)];
            for (var i = 0; i < rows; i++) {
                out.write(row);
            }
        }
        var file = new ByteArrayOutputStream();
        var out = new DataOutputStream(file);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        part(out, "IHDR", head.toByteArray());
        part(out, "IDAT", packed.toByteArray());
        part(out, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void part(DataOutputStream out, String name, byte[] content) throws IOException {
        var sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.US_ASCII));
        sum.update(content);
        out.writeInt(content.length);
        out.writeBytes(name);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }

    private static byte[] claiming(String part, int width, int height) throws IOException {
        return switch (part) {
            case "VP8X" -> joined(chunk(part, canvas(width, height)), claiming("VP8 ", 10, 10));
            case "VP8 " ->
                chunk(part, new byte[] {
                    0,
                    0,
                    0,
                    (byte) 0x9D,
                    1,
                    0x2A,
                    (byte) width,
                    (byte) (width >> 8),
                    (byte) height,
                    (byte) (height >> 8),
                    0,
                    0
                });
            default -> {
                var both = (width - 1) | ((height - 1) << 14);
                yield chunk(part, new byte[] {
                    0x2F, (byte) both, (byte) (both >> 8), (byte) (both >> 16), (byte) (both >> 24), 0, 0, 0, 0, 0
                });
            }
        };
    }

    private static byte[] canvas(int width, int height) {
        var w = width - 1;
        var h = height - 1;
        return new byte[] {
            0, 0, 0, 0, (byte) w, (byte) (w >> 8), (byte) (w >> 16), (byte) h, (byte) (h >> 8), (byte) (h >> 16)
        };
    }

    private static byte[] chunk(String name, byte[] content) throws IOException {
        var length = content.length;
        return joined(
                name.getBytes(StandardCharsets.US_ASCII),
                new byte[] {(byte) length, (byte) (length >> 8), 0, 0},
                content);
    }

    private static byte[] webP(byte[]... chunks) throws IOException {
        var content = joined(chunks);
        return joined(
                "RIFF".getBytes(StandardCharsets.US_ASCII),
                new byte[] {(byte) (content.length + 4), (byte) ((content.length + 4) >> 8), 0, 0},
                "WEBP".getBytes(StandardCharsets.US_ASCII),
                content);
    }

    /** With the block that a camera puts in front: one entry, how it was held. */
    private static byte[] turned(byte[] jpeg, int orientation) throws IOException {
        var exif = new ByteArrayOutputStream();
        var out = new DataOutputStream(exif);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34});
        out.writeBytes("Exif\0\0MM\0*");
        out.writeInt(8);
        out.writeShort(1);
        out.writeShort(0x0112);
        out.writeShort(3);
        out.writeInt(1);
        out.writeShort(orientation);
        out.writeShort(0);
        out.writeInt(0);
        return joined(Arrays.copyOf(jpeg, 2), exif.toByteArray(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            whole.write(part);
        }
        return whole.toByteArray();
    }
}
