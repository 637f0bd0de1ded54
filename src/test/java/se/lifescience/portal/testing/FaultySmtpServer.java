package se.lifescience.portal.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** An SMTP server that takes its time, refuses or hangs up where a test says so, and keeps a ledger of what it took. */
public final class FaultySmtpServer implements AutoCloseable {

    /** How the server treats a recipient. */
    public enum Mood {
        KIND(""),
        BUSY("451 4.3.0 Try again later"),
        NO_SUCH_MAILBOX("550 5.1.1 No such mailbox"),
        REFUSES_CONTENT("554 5.7.1 Refused as spam"),
        HANGS_UP_BEFORE_DATA(""),
        HANGS_UP_INSTEAD_OF_ANSWER("");

        private final String reply;

        Mood(String reply) {
            this.reply = reply;
        }
    }

    /** A mail that the server has taken: for whom, under which id, and every line of it. */
    public record Taken(List<String> recipients, String messageId, List<String> lines) {

        /** The header lines as sent, before the first empty line. */
        public List<String> headers() {
            return lines.subList(0, lines.indexOf(""));
        }
    }

    private static final String MESSAGE_ID = "Message-ID: ";

    private final ServerSocket socket;
    private final Duration pause;
    private final List<Taken> ledger = new CopyOnWriteArrayList<>();
    private volatile Function<String, Mood> moods = recipient -> Mood.KIND;

    private FaultySmtpServer(ServerSocket socket, Duration pause) {
        this.socket = socket;
        this.pause = pause;
    }

    /** Starts it on a free port; it waits that long after it took a mail, before it says so. */
    public static FaultySmtpServer start(Duration pause) {
        try {
            var server = new FaultySmtpServer(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), pause);
            Thread.ofVirtual().start(server::serve);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    public void treat(Function<String, Mood> moods) {
        this.moods = moods;
    }

    public List<Taken> ledger() {
        return ledger;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> talk(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket connection) {
        try (connection;
                var in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
                var out = connection.getOutputStream();
                var writer = new OutputStreamWriter(out, StandardCharsets.ISO_8859_1)) {
            say(writer, "220 ready");
            var recipients = new ArrayList<String>();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT TO:")) {
                    var recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    var mood = moods.apply(recipient);
                    recipients.add(recipient);
                    say(writer, mood == Mood.BUSY || mood == Mood.NO_SUCH_MAILBOX ? mood.reply : "250 ok");
                } else if (command.equals("DATA")) {
                    if (!take(in, writer, List.copyOf(recipients))) {
                        return;
                    }
                } else if (command.equals("QUIT")) {
                    say(writer, "221 bye");
                    return;
                } else {
                    say(writer, "250 ok");
                }
            }
        } catch (IOException gone) {
            // the other side hung up, which is what some tests are about
        }
    }

    private boolean take(BufferedReader in, Writer writer, List<String> recipients) throws IOException {
        var mood = moods.apply(recipients.getFirst());
        if (mood == Mood.HANGS_UP_BEFORE_DATA) {
            return false;
        }
        say(writer, "354 go on");
        var lines = new ArrayList<String>();
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                return false;
            }
            lines.add(line);
        }
        if (mood == Mood.REFUSES_CONTENT) {
            say(writer, mood.reply);
            return true;
        }
        ledger.add(new Taken(recipients, messageId(lines), List.copyOf(lines)));
        LockSupport.parkNanos(pause.toNanos());
        if (mood == Mood.HANGS_UP_INSTEAD_OF_ANSWER) {
            return false;
        }
        say(writer, "250 2.0.0 taken");
        return true;
    }

    private static String messageId(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(MESSAGE_ID))
                .findFirst()
                .map(line -> line.substring(MESSAGE_ID.length()))
                .orElse("");
    }

    private static void say(Writer writer, String line) throws IOException {
        writer.write(line + "\r\n");
        writer.flush();
    }
}
