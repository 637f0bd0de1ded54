package se.lifescience.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A line of the ledger: versions of a component from one (inclusive) to another (exclusive), and what we decided. */
record Advisory(
        String id, String component, String from, String before, String decision, String deadline, String reason) {

    Advisory {
        boolean isReasoned = decision.isEmpty() || !reason.isBlank();
        if (!isReasoned || decision.equals("accepted") == deadline.isEmpty()) {
            throw new IllegalArgumentException(
                    id + ": a decision needs a reason, and only an accepted advisory has, and needs, a deadline");
        }
    }

    static List<Advisory> read(Path ledger) throws IOException {
        return Files.readAllLines(ledger).stream().skip(1).map(Advisory::parse).toList();
    }

    static Advisory parse(String line) {
        String[] cells = line.split(",", 7);
        return new Advisory(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
    }

    List<String> objections(Map<String, String> versions, LocalDate today) {
        String version = versions.get(component);
        if (version == null || compare(version, from) < 0 || compare(version, before) >= 0) {
            return List.of();
        }
        String match = id + " covers " + component + " " + version + ": ";
        return switch (decision) {
            case "" -> List.of(match + "undecided");
            case "accepted" ->
                today.isAfter(LocalDate.parse(deadline)) ? List.of(match + "accepted until " + deadline) : List.of();
            default -> List.of(match + reason);
        };
    }

    private static int compare(String one, String other) {
        String[] ones = one.split("[.-]", -1);
        String[] others = other.split("[.-]", -1);
        for (int i = 0; i < Math.max(ones.length, others.length); i++) {
            int difference = Integer.compare(number(ones, i), number(others, i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static int number(String[] parts, int index) {
        return index < parts.length && parts[index].matches("\\d+") ? Integer.parseInt(parts[index]) : 0;
    }
}
