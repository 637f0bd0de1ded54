package se.lifescience.portal.development;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.web.util.HtmlUtils;

/** The mail catcher's web pages: a list, one mail, its parts. */
final class CatcherPages implements HttpHandler {

    private static final Pattern ONE = Pattern.compile("/mail/([0-9T]+-[0-9]+)(?:/(html|raw|part/([0-9]+)))?");
    private static final String HTML = "text/html; charset=utf-8";
    private static final String FRAME =
            "sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation;"
                    + " default-src 'none'; style-src 'unsafe-inline'; img-src * data:";
    private static final String OWN =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'";
    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#14232b;--muted:#51626b;--paper:#fbfaf7;--line:#d8dcd8;--link:#0a4d57}
            @media(prefers-color-scheme:dark){:root{--ink:#eef2f0;--muted:#b4c2c7;--paper:#10191d;--line:#33444c;--link:#8fd3dd}}
            body{margin:0 auto;max-width:1100px;padding:24px 16px;font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
            a{color:var(--link)}h1{font-size:26px;margin:0 0 16px;overflow-wrap:anywhere}h2{font-size:19px;margin:28px 0 8px}
            form{display:flex;gap:8px;flex-wrap:wrap;align-items:end;margin:0 0 20px}label{display:block}
            input{font:inherit;padding:8px 10px;width:320px;max-width:100%;box-sizing:border-box}button{font:inherit;padding:8px 16px}
            table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:8px 12px 8px 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
            th{font-weight:600}td.at{white-space:nowrap;font-variant-numeric:tabular-nums;color:var(--muted)}
            pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:16px;border:1px solid var(--line);margin:0}
            iframe{width:100%;height:720px;border:1px solid var(--line);background:#fff}
            :focus-visible{outline:3px solid #f2b705;outline-offset:2px}.muted{color:var(--muted)}
            @media(max-width:600px){td.at{white-space:normal}th,td{padding-right:8px}}
            """;

    private final CaughtMails mails;

    CatcherPages(CaughtMails mails) {
        this.mails = mails;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var one = ONE.matcher(path);
            if (path.equals("/")) {
                answer(exchange, 200, HTML, OWN, list(query(exchange)));
            } else if (one.matches()) {
                show(exchange, one.group(1), one.group(2) == null ? "" : one.group(2), one.group(3));
            } else {
                missing(exchange);
            }
        }
    }

    private void show(HttpExchange exchange, String id, String what, String part) throws IOException {
        var found = mails.find(id);
        if (found.isEmpty()) {
            missing(exchange);
            return;
        }
        var mail = found.orElseThrow();
        if (what.isEmpty()) {
            answer(exchange, 200, HTML, OWN, page(id, mail));
        } else if (what.equals("html")) {
            var body = mail.first("text/html").map(CaughtMail.Piece::text).orElse("");
            answer(exchange, 200, HTML, FRAME, body.replaceFirst("(?i)<head>", "<head><base target=\"_blank\">"));
        } else if (what.equals("raw")) {
            download(exchange, "message/rfc822", id + ".eml", Files.readAllBytes(mails.file(id)));
        } else if (Integer.parseInt(part) < mail.pieces().size()) {
            var piece = mail.pieces().get(Integer.parseInt(part));
            download(exchange, piece.type(), piece.fileName(), piece.content());
        } else {
            missing(exchange);
        }
    }

    private String list(Map<String, String> query) {
        var words = query.getOrDefault("q", "");
        var lines = mails.list(words);
        var rows = lines.stream()
                .map(line -> "<tr><td class=at>%s</td><td>%s</td><td><a href='/mail/%s'>%s</a></td></tr>"
                        .formatted(
                                line.at(),
                                escape(line.to()),
                                line.id(),
                                escape(line.subject().isBlank() ? "(no subject)" : line.subject())))
                .collect(Collectors.joining());
        var table = lines.isEmpty()
                ? "<p>" + (words.isBlank() ? "No mail yet. What the portal sends will be here." : "No mail matches.")
                        + "</p>"
                : "<table><thead><tr><th>Received<th>To<th>Subject</thead><tbody>" + rows + "</tbody></table>";
        return document("Caught mail", """
                <h1>Caught mail</h1>
                <p class=muted>Every mail of this portal ends here; nothing leaves this computer.</p>
                <form><div><label for=q>Recipient or subject</label><input id=q name=q value="%s"></div><button>Search</button></form>
                <p>%d mails</p>%s""".formatted(escape(words), lines.size(), table));
    }

    private static String page(String id, CaughtMail mail) {
        var headers = mail.headers().stream()
                .map(header -> "<tr><th>" + escape(header.name()) + "<td>" + escape(header.value()))
                .collect(Collectors.joining());
        var parts = IntStream.range(0, mail.pieces().size())
                .mapToObj(i -> "<li><a href='/mail/%s/part/%d'>%s</a> <span class=muted>%s, %d bytes</span></li>"
                        .formatted(
                                id,
                                i,
                                escape(mail.pieces().get(i).fileName()),
                                escape(mail.pieces().get(i).type()),
                                mail.pieces().get(i).content().length))
                .collect(Collectors.joining());
        var html = mail.first("text/html").isEmpty()
                ? "<p>This mail has no HTML.</p>"
                : "<iframe title='The mail as HTML' src='/mail/" + id
                        + "/html' sandbox='allow-popups allow-popups-to-escape-sandbox"
                        + " allow-top-navigation-by-user-activation'></iframe>";
        return document(mail.subject(), """
                <p><a href="/">All mails</a></p><h1>%s</h1>
                <p>To %s<br>From %s</p>
                <h2>HTML</h2>%s<h2>Text</h2><pre>%s</pre>
                <h2>Parts</h2><ul>%s</ul><p><a href="/mail/%s/raw">The whole mail as a file</a></p>
                <h2>Headers</h2><table>%s</table>""".formatted(
                escape(mail.subject()),
                escape(mail.to()),
                escape(mail.from()),
                html,
                mail.first("text/plain").map(piece -> links(piece.text())).orElse(""),
                parts,
                id,
                headers));
    }

    private static String links(String text) {
        return escape(text)
                .replaceAll("https?://[^\\s<>\"]+", "<a href=\"$0\" target=\"_blank\" rel=\"noopener\">$0</a>");
    }

    private static String document(String title, String body) {
        return """
               <!DOCTYPE html><html lang=en><head><meta charset=utf-8>\
               <meta name=viewport content="width=device-width, initial-scale=1">\
               <title>%s – mail catcher</title><style>%s</style></head><body><main>%s</main></body></html>""".formatted(escape(title), STYLE, body);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var raw = exchange.getRequestURI().getRawQuery();
        return raw == null || !raw.startsWith("q=")
                ? Map.of()
                : Map.of("q", URLDecoder.decode(raw.substring(2), StandardCharsets.UTF_8));
    }

    private static void missing(HttpExchange exchange) throws IOException {
        answer(exchange, 404, HTML, OWN, document("Not here", "<h1>Not here</h1><p><a href='/'>All mails</a></p>"));
    }

    private static void download(HttpExchange exchange, String type, String name, byte[] content) throws IOException {
        exchange.getResponseHeaders()
                .set("Content-Disposition", "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"");
        send(exchange, 200, type, "sandbox", content);
    }

    private static void answer(HttpExchange exchange, int status, String type, String policy, String body)
            throws IOException {
        send(exchange, status, type, policy, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, String policy, byte[] body)
            throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
