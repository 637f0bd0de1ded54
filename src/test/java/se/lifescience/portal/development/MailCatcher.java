package se.lifescience.portal.development;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Receives every mail of a newcomer's portal over SMTP, keeps it in a folder, and shows it on a web page. */
public final class MailCatcher implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final GreenMail smtp;
    private final HttpServer web;
    private final ExecutorService threads;

    private MailCatcher(GreenMail smtp, HttpServer web, ExecutorService threads) {
        this.smtp = smtp;
        this.web = web;
        this.threads = threads;
    }

    /** Starts both servers; port 0 takes a free one. What the folder holds from before is shown again. */
    public static MailCatcher start(int smtpPort, int webPort, Path folder) {
        try {
            var mails = CaughtMails.in(folder);
            var smtp = smtp(smtpPort, mails);
            try {
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var web = web(webPort);
                web.createContext("/", new CatcherPages(mails));
                web.setExecutor(threads);
                web.start();
                return new MailCatcher(smtp, web, threads);
            } catch (IOException | RuntimeException e) {
                smtp.stop();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int smtpPort() {
        return smtp.getSmtp().getPort();
    }

    public int webPort() {
        return web.getAddress().getPort();
    }

    @Override
    public void close() {
        web.stop(0);
        threads.close();
        smtp.stop();
    }

    private static GreenMail smtp(int port, CaughtMails mails) throws IOException {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (BindException e) {
            throw taken("SMTP", port, e);
        }
        var server = new GreenMail(new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP));
        server.start();
        var users = server.getUserManager();
        var delivery = users.getMessageDeliveryHandler();
        users.setMessageDeliveryHandler((message, address) -> {
            keep(mails, message);
            return delivery.handle(message, address);
        });
        return server;
    }

    private static void keep(CaughtMails mails, MovingMessage message) throws MessagingException {
        try {
            mails.keep(message.getMessage());
        } catch (IOException e) {
            throw new MessagingException("the mail cannot be kept", e);
        }
    }

    private static HttpServer web(int port) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (BindException e) {
            throw taken("web page", port, e);
        }
    }

    private static IllegalStateException taken(String what, int port, BindException e) {
        return new IllegalStateException(
                "Port %d, which the mail catcher needs for its %s, is already taken.".formatted(port, what), e);
    }
}
