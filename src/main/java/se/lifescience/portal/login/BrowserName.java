package se.lifescience.portal.login;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Says which browser somebody uses, in the names that people know them by; of what a browser says, nothing else is kept. */
public final class BrowserName {

    private static final Map<String, String> PRODUCTS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        PRODUCTS.put("Edg", "Edge");
        PRODUCTS.put("OPR/", "Opera");
        PRODUCTS.put("Firefox/", "Firefox");
        PRODUCTS.put("FxiOS/", "Firefox");
        PRODUCTS.put("CriOS/", "Chrome");
        PRODUCTS.put("Chrom", "Chrome");
        PRODUCTS.put("Safari/", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "Mac");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private BrowserName() {}

    /** The browser of the request at hand; an empty text when there is none, or it does not say. */
    public static String current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? words(Objects.requireNonNullElse(request.getRequest().getHeader("User-Agent"), ""))
                : "";
    }

    static String words(String userAgent) {
        var product = find(PRODUCTS, userAgent);
        var system = find(SYSTEMS, userAgent);
        return product.isEmpty() || system.isEmpty() ? product + system : product + ", " + system;
    }

    private static String find(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
