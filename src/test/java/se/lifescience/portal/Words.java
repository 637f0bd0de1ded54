package se.lifescience.portal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Reads the texts, and finds keys and plain words in Java and in templates. */
final class Words {

    private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"");
    private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{\\|?([a-z][\\w.-]+)");
    /** What is named like a key and is none: actions of the audit trail, kinds of mail, files. */
    private static final Pattern NO_KEY = Pattern.compile(
            "\\b(?:new Audited|new Denied|audit|audited|decided|note)\\(\\s*\"[^\"]*\"|outbox\\.send\\([^,]*,"
                    + "|\"[\\w.-]+\\.(?:css|js)\"");

    private static final Pattern ADDRESS = Pattern.compile("[\\w-]+(\\.[\\w-]+)*\\.[a-z]{2,}(/\\S*)?");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    /** Calls whose literals a reader would see. */
    private static final Pattern SHOWN = Pattern.compile(
            "(?:new\\s+(?:Anchor|Button|Div|H[1-6]|Label|Legend|ListItem|NativeButton|NativeLabel|Paragraph|Pre|RouterLink|Span|Summary|TextArea|TextField|EmailField|IntegerField|BigDecimalField|DatePicker|DateTimePicker|TimePicker|Checkbox|CheckboxGroup(?:<[^>]*>)?|ComboBox(?:<[^>]*>)?|Select(?:<[^>]*>)?|RadioButtonGroup(?:<[^>]*>)?|Details|ConfirmDialog|NativeTableHeaderCell|NativeTableCell|Text)"
                    + "|\\.?(?:setText|setLabel|setHelperText|setPlaceholder|setTitle|setAriaLabel|setHeader|setHeaderTitle|setErrorMessage|setTooltipText|setCaption|setSummaryText|setConfirmText|setCancelText|addTab|Notification\\.show|Notices\\.\\w+|heading|lead))\\(");

    private static final Set<String> SHOWN_ATTRIBUTES =
            Set.of("alt", "title", "placeholder", "aria-label", "aria-description", "label", "content");

    private Words() {}

    static Map<String, String> texts(String language) {
        Map<String, String> texts = new TreeMap<>();
        bundles(language).forEach(source -> texts.putAll(load(source.text())));
        return texts;
    }

    static Set<String> modules() {
        return bundles("sv").stream().map(Words::module).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Keys that do not begin with the module whose file they stand in. */
    static List<String> misplaced() {
        return Stream.of("sv", "en")
                .flatMap(language -> bundles(language).stream())
                .flatMap(source -> load(source.text()).keySet().stream()
                        .filter(key -> !key.startsWith(module(source) + "."))
                        .map(key -> source.path().getFileName() + ": " + key))
                .toList();
    }

    static Set<String> arguments(String text) {
        return matches(ARGUMENT, text).map(match -> match.group(1)).collect(Collectors.toSet());
    }

    static boolean breaksAtAnApostrophe(String text) {
        return !arguments(text).isEmpty() && text.replace("''", "").contains("'");
    }

    /** Literals that are keys, or beginnings of keys that the program completes (they end in a dot or a dash). */
    static Set<String> keysInJava(String java, Set<String> modules) {
        String module = "(?:" + String.join("|", modules) + ")";
        Pattern key = Pattern.compile("\\{?(" + module + "\\.[a-z0-9.-]*)}?");
        return matches(LITERAL, NO_KEY.matcher(java.replace("'\"'", "''")).replaceAll(""))
                .map(literal -> key.matcher(literal.group(1)))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> keysInTemplate(String html, Set<String> modules) {
        String markup = html.replaceAll("(?s)<!--.*?-->", "");
        Pattern quoted = Pattern.compile("'((?:" + String.join("|", modules) + ")\\.[a-z0-9.-]*)'");
        return Stream.concat(matches(TEMPLATE_KEY, markup), matches(quoted, markup))
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Keys of a module that the one that uses them may not depend on; it could take the words away at any time. */
    static List<String> foreign(ProductionCode.Source source, Map<String, Set<String>> allowed) {
        String module = source.place().replaceFirst("/.*", "");
        return keysInJava(source.text(), modules()).stream()
                .filter(key -> {
                    String owner = key.replaceFirst("\\..*", "");
                    return !owner.equals(module)
                            && allowed.containsKey(module)
                            && !allowed.get(module).contains(owner);
                })
                .map(key -> source.place() + ": " + key)
                .toList();
    }

    static List<String> missing(ProductionCode.Source source, Set<String> used, Map<String, String> texts) {
        return used.stream()
                .filter(use -> texts.keySet().stream().noneMatch(key -> covers(use, key)))
                .map(use -> source.path().getFileName() + ": " + use)
                .toList();
    }

    /** A use is the key itself, its beginning, or the key without its last word where a helper asks for several. */
    static boolean covers(String use, String key) {
        boolean isBeginning = use.endsWith(".") || use.endsWith("-");
        return isBeginning ? key.startsWith(use) : key.matches(Pattern.quote(use) + "(\\.[A-Za-z_-]+)?");
    }

    static List<String> wordsInJava(String java) {
        String shown = java.replaceAll("(response|message|part)\\.setHeader\\(", "");
        List<String> words = new ArrayList<>();
        Matcher call = SHOWN.matcher(shown);
        while (call.find()) {
            ownLiterals(shown, call.end()).stream()
                    .filter(literal -> LETTERS.matcher(literal).find())
                    .filter(literal -> !literal.matches(
                            "[A-Z][a-z]+(-[A-Z][A-Za-z]+)+|[/#?].*|https?:.*|[a-z]+:.*|[a-z0-9-]+(\\.[a-z0-9-]*)+"))
                    .forEach(words::add);
        }
        return words;
    }

    /** The literals among a call's own arguments, not those handed to calls within. */
    private static List<String> ownLiterals(String java, int from) {
        List<String> literals = new ArrayList<>();
        Matcher literal = LITERAL.matcher(java);
        int depth = 1;
        for (int at = from; at < java.length() && depth > 0; at++) {
            char c = java.charAt(at);
            if (c == '"' && literal.find(at)) {
                if (depth == 1) {
                    literals.add(literal.group(1));
                }
                at = literal.end() - 1;
            } else if (c == '(' || c == '{') {
                depth++;
            } else if (c == ')' || c == '}') {
                depth--;
            }
        }
        return literals;
    }

    static List<String> wordsInTemplate(String html) {
        List<String> words = new ArrayList<>();
        for (Element element : Jsoup.parse(html).getAllElements()) {
            boolean isReplaced = Stream.of("th:text", "th:utext", "th:replace").anyMatch(element::hasAttr);
            if (!isReplaced && !Set.of("style", "script").contains(element.normalName())) {
                words.addAll(plain(element.ownText().replaceAll("\\[[\\[(].*?[])]]", "")));
            }
            for (Attribute attribute : element.attributes()) {
                words.addAll(wordsInAttribute(element, attribute));
            }
        }
        return words;
    }

    private static List<String> wordsInAttribute(Element element, Attribute attribute) {
        String name = attribute.getKey();
        if (SHOWN_ATTRIBUTES.contains(name) && !element.normalName().equals("meta")) {
            return element.hasAttr("th:" + name) ? List.of() : plain(attribute.getValue());
        }
        boolean isShown = name.startsWith("th:")
                && (Set.of("text", "utext").contains(name.substring(3))
                        || SHOWN_ATTRIBUTES.contains(name.substring(3)));
        if (!isShown) {
            return List.of();
        }
        String value = attribute.getValue().replaceAll("#\\{\\|[^|]*\\|}", "");
        List<String> words = new ArrayList<>();
        matches(Pattern.compile("'([^']*)'"), value)
                .map(match -> match.group(1))
                .filter(literal -> literal.matches(".*\\p{L}\\s.*|\\s*\\p{Lu}\\p{Ll}.*"))
                .forEach(literal -> words.addAll(plain(literal)));
        matches(Pattern.compile("\\|([^|]*)\\|"), value)
                .forEach(match -> words.addAll(plain(match.group(1).replaceAll("[$#*@]\\{[^}]*}", ""))));
        return words;
    }

    private static List<String> plain(String text) {
        String words = text.strip();
        return LETTERS.matcher(words).find() && !ADDRESS.matcher(words).matches() ? List.of(words) : List.of();
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static List<ProductionCode.Source> bundles(String language) {
        return ProductionCode.files(ProductionCode.RESOURCES.resolve("translations"), "_" + language + ".properties");
    }

    private static String module(ProductionCode.Source bundle) {
        return bundle.path().getFileName().toString().replaceFirst("_(sv|en)\\.properties$", "");
    }

    private static Map<String, String> load(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
