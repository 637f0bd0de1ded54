package se.lifescience.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Swedish and English are both complete, every key in use exists, and no words stand in Java or templates. */
class TranslationTests {

    /** Calls of the event's constructor, and of the methods that wrap it. */
    private static final Pattern AUDITED =
            Pattern.compile("(?:Audited|Denied|audit|decided|note)\\(\\s*\"([a-z]+\\.[a-z-]+)\"");

    /** The module that a mail's kind begins with. */
    private static final Pattern SENT = Pattern.compile("outbox\\.send\\(\\s*\"([a-z]+)\\.");

    private final Map<String, String> swedish = Words.texts("sv");
    private final Map<String, String> english = Words.texts("en");

    @Test
    void everyTextExistsInBothLanguages() {
        assertThat(difference(swedish, english)).as("only in Swedish").isEmpty();
        assertThat(difference(english, swedish)).as("only in English").isEmpty();
    }

    @Test
    void noTextIsBlank() {
        assertThat(swedish).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
        assertThat(english).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        assertThat(swedish)
                .allSatisfy((key, text) -> assertThat(Words.arguments(text))
                        .as(key)
                        .isEqualTo(Words.arguments(english.getOrDefault(key, text))));
    }

    @Test
    void textsWithArgumentsDoubleTheirApostrophes() {
        assertThat(swedish)
                .allSatisfy((key, text) ->
                        assertThat(Words.breaksAtAnApostrophe(text)).as(key).isFalse());
        assertThat(english)
                .allSatisfy((key, text) ->
                        assertThat(Words.breaksAtAnApostrophe(text)).as(key).isFalse());
        assertThat(Words.breaksAtAnApostrophe("It's {0}")).isTrue();
        assertThat(Words.breaksAtAnApostrophe("It''s {0}")).isFalse();
        assertThat(Words.breaksAtAnApostrophe("It's full")).isFalse();
    }

    @Test
    void keysStandInTheFileOfTheirModule() {
        assertThat(Words.misplaced()).isEmpty();
    }

    @Test
    void everyKeyInUseExists() {
        Set<String> modules = Words.modules();
        var missing = new ArrayList<String>();
        ProductionCode.files(ProductionCode.JAVA, ".java")
                .forEach(source ->
                        missing.addAll(Words.missing(source, Words.keysInJava(source.text(), modules), swedish)));
        ProductionCode.files(ProductionCode.RESOURCES.resolve("templates"), ".html")
                .forEach(source ->
                        missing.addAll(Words.missing(source, Words.keysInTemplate(source.text(), modules), swedish)));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyIsInUse() {
        Set<String> used = new TreeSet<>();
        ProductionCode.files(ProductionCode.JAVA, ".java")
                .forEach(source -> used.addAll(Words.keysInJava(source.text(), Words.modules())));
        ProductionCode.files(ProductionCode.RESOURCES.resolve("templates"), ".html")
                .forEach(source -> used.addAll(Words.keysInTemplate(source.text(), Words.modules())));
        assertThat(swedish.keySet())
                .filteredOn(key -> used.stream().noneMatch(use -> Words.covers(use, key)))
                .isEmpty();
    }

    @Test
    void everythingTheAuditTrailKeepsHasWords() {
        var kept = ProductionCode.files(ProductionCode.JAVA, ".java").stream()
                .flatMap(source -> AUDITED.matcher(source.text()).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(kept).hasSizeGreaterThan(60);
        assertThat(swedish.keySet())
                .containsAll(kept.stream().map(what -> "audit.action." + what).toList());
    }

    @Test
    void everyMailsKindHasWords() {
        var kinds = ProductionCode.files(ProductionCode.JAVA, ".java").stream()
                .flatMap(source -> SENT.matcher(source.text()).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(kinds).hasSizeGreaterThan(4);
        assertThat(swedish.keySet())
                .containsAll(kinds.stream().map(kind -> "mail.kind." + kind).toList())
                .containsAll(
                        kinds.stream().map(kind -> "mail.archive.area." + kind).toList());
    }

    @Test
    void keysAreFoundWhereTheyAreUsed() {
        String java = """
                super("site.home.title"); getTranslation("site.state." + state); Refusal.of("site.refusal.full");
                @NotBlank(message = "{site.name.missing}") String name; events.publish(new Audited("site.opened", id));
                """;
        assertThat(Words.keysInJava(java, Set.of("site")))
                .containsExactlyInAnyOrder("site.home.title", "site.state.", "site.refusal.full", "site.name.missing");
        assertThat(Words.keysInTemplate(
                        "<p th:text=\"#{site.a}\">[[#{site.b(${x})}]]</p><i th:text=\"#{__${key}__}\" th:title=\"${#messages.msg('site.c.' + x)}\">",
                        Set.of("site")))
                .containsExactlyInAnyOrder("site.a", "site.b", "site.c.");
        assertThat(Words.keysInTemplate("<p th:text=\"#{|site.kind.${kind}|}\">", Set.of("site")))
                .containsExactly("site.kind.");
        assertThat(Words.covers("site.state.", "site.state.open")).isTrue();
        assertThat(Words.covers("site.ask", "site.ask.title")).isTrue();
        assertThat(Words.covers("site.ask", "site.asked")).isFalse();
        assertThat(Words.covers("site.ask", "site.ask.title.long")).isFalse();
    }

    @Test
    void noWordsStandInJava() {
        assertThat(ProductionCode.files(ProductionCode.JAVA, ".java"))
                .flatExtracting(source -> Words.wordsInJava(source.text()).stream()
                        .map(words -> source.place() + ": " + words)
                        .toList())
                .isEmpty();
    }

    @Test
    void wordsInJavaAreFound() {
        assertThat(Words.wordsInJava("add(new H1(\"Hello there\"))")).containsExactly("Hello there");
        assertThat(Words.wordsInJava("field.setLabel(\"Namn\")")).containsExactly("Namn");
        assertThat(Words.wordsInJava("new Button(getTranslation(\"site.save\"), e -> save(\"x\"))"))
                .isEmpty();
        assertThat(Words.wordsInJava("new Anchor(\"/portal\", getTranslation(\"site.start\"))"))
                .isEmpty();
        assertThat(Words.wordsInJava("new Anchor(\"/portal\", \"Start\")")).containsExactly("Start");
        assertThat(Words.wordsInJava(
                        ProductionCode.Source.read(Path.of("src/test/java/se/lifescience/badsample/ui/BadView.java"))
                                .text()))
                .containsExactly("Hello there");
    }

    @Test
    void noWordsStandInTemplates() {
        assertThat(ProductionCode.files(ProductionCode.RESOURCES.resolve("templates"), ".html"))
                .flatExtracting(source -> Words.wordsInTemplate(source.text()).stream()
                        .map(words -> source.path() + ": " + words)
                        .toList())
                .isEmpty();
    }

    @Test
    void wordsInTemplatesAreFound() {
        assertThat(Words.wordsInTemplate("<p>Hej <b th:text=\"${name}\">du</b></p>"))
                .containsExactly("Hej");
        assertThat(Words.wordsInTemplate("<img alt=\"En bild\"><p>[[#{site.a}]] – [[${b}]]</p>"))
                .containsExactly("En bild");
        assertThat(Words.wordsInTemplate("<p th:text=\"${full} ? 'Nothing left' : #{site.a}\"></p>"))
                .containsExactly("Nothing left");
        assertThat(Words.wordsInTemplate("<p th:text=\"|${count} left|\"></p>")).containsExactly("left");
        assertThat(Words.wordsInTemplate("<a th:title=\"#{site.a}\" th:text=\"|${title} – ${page.office}|\"></a>"))
                .isEmpty();
    }

    private static List<String> difference(Map<String, String> one, Map<String, String> other) {
        Map<String, String> rest = new TreeMap<>(one);
        rest.keySet().removeAll(other.keySet());
        return List.copyOf(rest.keySet());
    }
}
