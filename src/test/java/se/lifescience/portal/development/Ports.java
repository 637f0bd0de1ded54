package se.lifescience.portal.development;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;

/** The ports a newcomer's portal uses, each with the environment variable that changes it. */
record Ports(Port portal, Port login, Port smtp, Port mail) {

    private static final int HIGHEST = 65_535;

    /** One port, what it is for, and how to change it. */
    record Port(int number, String purpose, String variable) {

        private Optional<String> complaint() {
            try (var socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(number));
                return Optional.empty();
            } catch (IOException taken) {
                return Optional.of(
                        "Port %d, for %s, is taken by another program. Stop that one, or choose another port: %s=%d ./mvnw"
                                .formatted(number, purpose, variable, number + 1));
            }
        }
    }

    static Ports fromEnvironment() {
        return new Ports(
                port(8080, "the portal", "PORTAL_PORT"),
                port(9000, "the OpenID provider", "LOGIN_PORT"),
                port(3025, "the mail catcher (SMTP)", "SMTP_PORT"),
                port(8025, "the mail catcher's page", "MAIL_PORT"));
    }

    /** The first port that cannot be had, in a sentence. */
    Optional<String> complaint() {
        return List.of(portal, login, smtp, mail).stream()
                .flatMap(port -> port.complaint().stream())
                .findFirst();
    }

    private static Port port(int usual, String purpose, String variable) {
        var chosen = System.getenv(variable);
        try {
            var number = chosen == null ? usual : Integer.parseInt(chosen);
            if (number > 0 && number <= HIGHEST) {
                return new Port(number, purpose, variable);
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(variable + " must be a port number, not " + chosen + ".", notANumber);
        }
        throw new IllegalArgumentException(
                variable + " must be a port number between 1 and 65535, not " + chosen + ".");
    }
}
