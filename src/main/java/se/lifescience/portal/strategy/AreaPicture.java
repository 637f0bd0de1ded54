package se.lifescience.portal.strategy;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.strategy.EditionView.AreaView;

/**
 * An edition drawn as a sun: a ray for each area, on it a dot for each goal, at its end the area's code. All numbers
 * are places in a square of 400 by 400.
 */
public record AreaPicture(int areas, int goals, List<Ray> rays) {

    private static final int CENTRE = 200;
    private static final int INNERMOST = 56;
    private static final int OUTERMOST = 180;
    private static final int WIDEST_STEP = 27;
    private static final int SMALLEST = 6;
    private static final int LARGEST = 11;

    /** A ray: from the middle to the label at its end. */
    public record Ray(Point end, String label, List<Dot> dots) {}

    /** A goal on its ray. */
    public record Dot(Point at, int size, boolean here) {}

    /** A place in the picture. */
    public record Point(long x, long y) {}

    /** Draws an edition, with one goal marked if it is given. */
    public static AreaPicture of(EditionView edition, @Nullable GoalRef here) {
        var count = edition.areas().size();
        var most = edition.areas().stream()
                .mapToInt(area -> area.goals().size())
                .max()
                .orElse(1);
        var step = Math.min(WIDEST_STEP, (OUTERMOST - INNERMOST) / Math.max(1, most));
        var rays = IntStream.range(0, count)
                .mapToObj(i -> ray(edition.areas().get(i), 2 * Math.PI * i / count - Math.PI / 2, step, here))
                .toList();
        return new AreaPicture(count, edition.goals().size(), rays);
    }

    private static Ray ray(AreaView area, double angle, int step, @Nullable GoalRef here) {
        var size = area.goals().size();
        var dots = IntStream.range(0, size)
                .mapToObj(i -> new Dot(
                        point(angle, INNERMOST + i * step),
                        Math.min(LARGEST, SMALLEST + i),
                        area.goals().get(i).ref().equals(here)))
                .toList();
        return new Ray(point(angle, INNERMOST + size * step + LARGEST / 2), area.code(), dots);
    }

    private static Point point(double angle, int radius) {
        return new Point(Math.round(CENTRE + radius * Math.cos(angle)), Math.round(CENTRE + radius * Math.sin(angle)));
    }
}
