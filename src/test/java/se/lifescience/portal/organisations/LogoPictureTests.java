package se.lifescience.portal.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoPictureTests {

    /** Forty points by twenty, seen through at its edges, as a browser wrote it. */
    static final String LOSSY =
            "UklGRmgCAABXRUJQVlA4WAoAAAAwAAAAJwAAEwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABh"
                    + "Y3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                    + "AAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB"
                    + "UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAA"
                    + "AAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9Y"
                    + "WVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM"
                    + "ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZBTFBIHAAAAAEPMP8REUJR2zZQmZU/p+vbDUFE/ycA"
                    + "hyrf7QFWUDggVgAAALADAJ0BKigAFAA+0VKmS6gko6GwGqqpABoJQBoI4AA0yJkjpFAAAP7woz/+EB9uIOk4NI7Ig6BoAOA6CXNc"
                    + "MsNPJ9AKXj8Rvg3w1vqH94Z+9Sm4GgAA";

    static final String LOSSLESS =
            "UklGRhQCAABXRUJQVlA4WAoAAAAwAAAAJwAAEwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABh"
                    + "Y3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                    + "AAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB"
                    + "UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAA"
                    + "AAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9Y"
                    + "WVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM"
                    + "ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDhMJgAAAC8nwAQQDzBNozBX8x/wUNS2DWRm5c9p"
                    + "x3tDENH/eQAAAKA2zw4D";

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void isDrawnAnewAsAPngThatFits(String format) throws IOException {
        var logo = LogoPicture.of(picture(1600, 400, format));
        assertThat(logo.width()).isEqualTo(320);
        assertThat(logo.height()).isEqualTo(80);
        assertThat(ImageIO.read(new ByteArrayInputStream(logo.png())).getWidth())
                .isEqualTo(320);
    }

    @ParameterizedTest
    @ValueSource(strings = {LOSSY, LOSSLESS})
    void readsWebP(String file) throws IOException {
        var logo = LogoPicture.of(Base64.getDecoder().decode(file));
        var drawn = ImageIO.read(new ByteArrayInputStream(logo.png()));
        assertThat(drawn.getWidth()).isEqualTo(40);
        assertThat(new Color(drawn.getRGB(0, 0), true).getAlpha()).isZero();
        assertThat(new Color(drawn.getRGB(20, 10)).getGreen()).isBetween(0x48, 0x52);
    }

    @Test
    void aSmallOneIsNotBlownUpAndKeepsWhatIsSeenThrough() throws IOException {
        var logo = LogoPicture.of(picture(40, 20, "png"));
        var drawn = ImageIO.read(new ByteArrayInputStream(logo.png()));
        assertThat(drawn.getWidth()).isEqualTo(40);
        assertThat(new Color(drawn.getRGB(0, 0), true).getAlpha()).isZero();
    }

    @Test
    void whatTheFileCarriedBesidesStaysBehind() throws IOException {
        var file = new ByteArrayOutputStream();
        file.write(picture(40, 20, "png"));
        file.write("<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(LogoPicture.of(file.toByteArray()).png(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @Test
    void noiseIsKeptSmall() throws IOException {
        var noise = new BufferedImage(640, 320, BufferedImage.TYPE_INT_ARGB);
        var random = new Random(1);
        for (var y = 0; y < 320; y++) {
            for (var x = 0; x < 640; x++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }
        assertThat(LogoPicture.of(bytes(noise, "png")).png().length).isLessThan(150_001);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><svg/>",
                "GIF89a",
                "RIFF",
                "RIFF0000WAVE",
                "RIFF\u0004\u0000\u0000\u0000WEBP",
                "<html><script>alert(1)</script>"
            })
    void whatIsNoSuchPictureIsRefused(String text) {
        assertThatThrownBy(() -> LogoPicture.of(text.getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("organisations.refusal.logo");
    }

    @Test
    void aGifThatReallyIsOneIsRefusedToo() throws IOException {
        var gif = picture(40, 20, "gif");
        assertThatThrownBy(() -> LogoPicture.of(gif)).hasMessage("organisations.refusal.logo");
    }

    @Test
    void aPictureThatSaysItIsHugeIsRefusedBeforeItIsUnpacked() throws IOException {
        var before = Runtime.getRuntime().totalMemory();
        var bomb = declared(30_000, 30_000);
        assertThatThrownBy(() -> LogoPicture.of(bomb)).hasMessage("organisations.refusal.logo-large");
        var wide = declared(9_000, 9_000);
        assertThatThrownBy(() -> LogoPicture.of(wide)).hasMessage("organisations.refusal.logo-large");
        assertThat(Runtime.getRuntime().totalMemory() - before).isLessThan(200L * 1024 * 1024);
    }

    @Test
    void aBrokenOneIsRefused() throws IOException {
        var whole = picture(400, 200, "png");
        var half = Arrays.copyOf(whole, whole.length / 2);
        assertThatThrownBy(() -> LogoPicture.of(half)).hasMessage("organisations.refusal.logo");
    }

    static byte[] picture(int width, int height, String format) throws IOException {
        var hasAlpha = "png".equals(format);
        var image =
                new BufferedImage(width, height, hasAlpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0x0A4D57));
        pen.fillRect(width / 4, height / 4, width / 2, height / 2);
        pen.dispose();
        return bytes(image, format);
    }

    private static byte[] bytes(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    /** A PNG that has a head and nothing of what the head promises. */
    private static byte[] declared(int width, int height) throws IOException {
        var head = new ByteArrayOutputStream();
        var data = new DataOutputStream(head);
        data.writeBytes("IHDR");
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, 6, 0, 0, 0});
        var sum = new CRC32();
        sum.update(head.toByteArray());
        var file = new ByteArrayOutputStream();
        var out = new DataOutputStream(file);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        out.writeInt(13);
        out.write(head.toByteArray());
        out.writeInt((int) sum.getValue());
        return file.toByteArray();
    }
}
