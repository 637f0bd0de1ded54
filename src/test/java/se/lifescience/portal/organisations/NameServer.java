package se.lifescience.portal.organisations;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A name server on this machine that knows the text records a test gives it. */
final class NameServer implements AutoCloseable {

    private static final int HEADER = 12;
    private static final int TXT = 16;

    private final DatagramSocket socket;
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Set<String> ignored = ConcurrentHashMap.newKeySet();

    NameServer() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    void put(String name, String text) {
        texts.put(name.toLowerCase(Locale.ROOT), text);
    }

    void ignore(String name) {
        ignored.add(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        var buffer = new byte[1_500];
        while (!socket.isClosed()) {
            try {
                var question = new DatagramPacket(buffer, buffer.length);
                socket.receive(question);
                var name = name(buffer);
                if (!ignored.contains(name)) {
                    var answer = answer(buffer, name);
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

    private byte[] answer(byte[] question, String name) throws IOException {
        var text = texts.get(name);
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(question, 0, 2);
        out.writeShort(text == null ? 0x8183 : 0x8180);
        out.writeShort(1);
        out.writeShort(text == null ? 0 : 1);
        out.writeInt(0);
        out.write(question, HEADER, name.length() + 2 + 4);
        if (text != null) {
            var value = text.getBytes(StandardCharsets.US_ASCII);
            out.writeShort(0xC000 | HEADER);
            out.writeShort(TXT);
            out.writeShort(1);
            out.writeInt(0);
            out.writeShort(value.length + 1);
            out.writeByte(value.length);
            out.write(value);
        }
        return bytes.toByteArray();
    }
}
