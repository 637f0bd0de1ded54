package se.lifescience.portal.kernel.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.pictures.PictureReader.Kind;
import se.lifescience.portal.kernel.pictures.PictureReader.Wording;

/** Twenty people send the same large picture at once, to a process with little memory; fails where any of it runs out. */
final class PictureCrowd {

    private static final int MANY = 20;

    private PictureCrowd() {}

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        var file = Files.readAllBytes(Path.of(args[0]));
        var reader =
                new PictureReader(EnumSet.allOf(Kind.class), 25_000_000, new Wording("picture", "unreadable", "large"));
        var read = 0;
        var answers = new ArrayList<Future<Boolean>>();
        try (var people = Executors.newFixedThreadPool(MANY)) {
            for (var i = 0; i < MANY; i++) {
                answers.add(people.submit(() -> isRead(reader, file)));
            }
        }
        for (var answer : answers) {
            read += answer.get() ? 1 : 0;
        }
        if (read < 2) {
            throw new IllegalStateException("read only " + read);
        }
    }

    private static boolean isRead(PictureReader reader, byte[] file) {
        try {
            return reader.read(file, image -> image.getWidth() > 0);
        } catch (Refusal refusal) {
            if (refusal.key().equals("kernel.refusal.pictures-busy")) {
                return false;
            }
            throw refusal;
        }
    }
}
