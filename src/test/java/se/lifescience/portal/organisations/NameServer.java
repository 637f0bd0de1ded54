package se.lifescience.portal.organisations;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A name server on this machine that knows the text records a test gives it; what does not fit into a packet it tells by TCP. */
final class NameServer implements AutoCloseable {

    private static final int HEADER = 12;
    private static final int TXT = 16;

    private static final int MOST_IN_A_PACKET = 1_200;
    private static final int LONGEST_STRING = 255;
    private static final int KNOWN = 0x8180;
    private static final int UNKNOWN = 0x8183;
    private static final int CUT_OFF = 0x8380;

    private final DatagramSocket socket;
    private final ServerSocket connections;
    private final Map<String, List<String>> texts = new ConcurrentHashMap<>();
    private final Set<String> ignored = ConcurrentHashMap.newKeySet();

    NameServer() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        connections = new ServerSocket(socket.getLocalPort(), 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        Thread.ofVirtual().start(this::serveConnections);
    }

    int port() {
        return socket.getLocalPort();
    }

    void put(String name, String... all) {
        texts.put(name.toLowerCase(Locale.ROOT), List.of(all));
    }

    void ignore(String name) {
        ignored.add(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        socket.close();
        try {
            connections.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        var buffer = new byte[1_500];
        while (!socket.isClosed()) {
            try {
                var question = new DatagramPacket(buffer, buffer.length);
                socket.receive(question);
                var name = name(buffer);
                if (!ignored.contains(name)) {
                    var whole = answer(buffer, name);
                    var answer = whole.length > MOST_IN_A_PACKET ? cutOff(buffer, name) : whole;
                    socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static String name(byte[] question) {
        var name = new StringBuilder();
        for (var at = HEADER; question[at] != 0; at += question[at] + 1) {
            name.append(name.isEmpty() ? "" : ".")
                    .append(new String(question, at + 1, question[at], StandardCharsets.US_ASCII));
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }

    private void serveConnections() {
        while (!connections.isClosed()) {
            try (var connection = connections.accept();
                    var in = new DataInputStream(connection.getInputStream());
                    var out = new DataOutputStream(connection.getOutputStream())) {
                var question = in.readNBytes(in.readUnsignedShort());
                var answer = answer(question, name(question));
                out.writeShort(answer.length);
                out.write(answer);
                out.flush();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private byte[] answer(byte[] question, String name) throws IOException {
        var known = texts.get(name);
        if (known == null) {
            return head(question, name, UNKNOWN, 0).toByteArray();
        }
        var bytes = head(question, name, KNOWN, known.size());
        var out = new DataOutputStream(bytes);
        for (var text : known) {
            var strings = new ByteArrayOutputStream();
            var value = text.getBytes(StandardCharsets.US_ASCII);
            for (var at = 0; at < value.length; at += LONGEST_STRING) {
                var length = Math.min(LONGEST_STRING, value.length - at);
                strings.write(length);
                strings.write(value, at, length);
            }
            out.writeShort(0xC000 | HEADER);
            out.writeShort(TXT);
            out.writeShort(1);
            out.writeInt(0);
            out.writeShort(strings.size());
            out.write(strings.toByteArray());
        }
        return bytes.toByteArray();
    }

    private static byte[] cutOff(byte[] question, String name) throws IOException {
        return head(question, name, CUT_OFF, 0).toByteArray();
    }

    private static ByteArrayOutputStream head(byte[] question, String name, int flags, int answers) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(question, 0, 2);
        out.writeShort(flags);
        out.writeShort(1);
        out.writeShort(answers);
        out.writeInt(0);
        out.write(question, HEADER, name.length() + 2 + 4);
        return bytes;
    }
}
