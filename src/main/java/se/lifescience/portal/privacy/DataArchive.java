package se.lifescience.portal.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import se.lifescience.portal.accounts.RegionSource;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider.Section;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is held of a person as a ZIP: one JSON file for programs, and the same as one page to read. */
@Component
class DataArchive {

    private static final String PHOTO = "accounts.mine.photo";
    private static final String IMAGE = "image";
    /** What stands in a kept mail in the place of a link that only its recipient had. */
    private static final String PERSONAL_LINK = "urn:portal:(action|unsubscribe):[A-Za-z0-9_-]{27}";

    private final ITemplateEngine templates;
    private final Translations translations;
    private final RegionSource regions;
    private final PortalSettings settings;
    private final JsonMapper json;

    DataArchive(
            ITemplateEngine templates,
            Translations translations,
            RegionSource regions,
            PortalSettings settings,
            JsonMapper json) {
        this.templates = templates;
        this.translations = translations;
        this.regions = regions;
        this.settings = settings;
        this.json = json;
    }

    /** One thing as the page shows it: a name and a value for each column that says something. */
    public record Line(String label, String value) {

        /** Whether it is nothing but a number of ours. */
        public boolean isReference() {
            return Ids.parse(value).isPresent();
        }
    }

    /** One section as the page shows it. */
    public record Part(String heading, List<List<Line>> things) {}

    byte[] write(List<Section> sections, String name, Language language, Instant now) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, "data.json", json.writerWithDefaultPrettyPrinter().writeValueAsBytes(plain(sections)));
            put(zip, "data.html", page(sections, name, language, now).getBytes(StandardCharsets.UTF_8));
            var photo = photo(sections);
            if (photo.isPresent()) {
                put(zip, "photo.jpg", photo.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static Optional<byte[]> photo(List<Section> sections) {
        return sections.stream()
                .filter(section -> section.key().equals(PHOTO))
                .flatMap(section -> section.rows().stream())
                .map(row -> Base64.getMimeDecoder().decode(String.valueOf(row.get(IMAGE))))
                .findFirst();
    }

    /** By section and column, the same names whatever the language, with times as ISO 8601. */
    private static Map<String, Object> plain(List<Section> sections) {
        var all = new LinkedHashMap<String, Object>();
        sections.forEach(section -> all.put(
                section.key().replace(".mine.", "."),
                section.rows().stream().map(DataArchive::plain).toList()));
        return all;
    }

    private static Map<String, @Nullable Object> plain(Map<String, @Nullable Object> row) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        row.forEach((column, value) -> plain.put(
                column,
                switch (value) {
                    case null -> null;
                    case Timestamp at -> at.toInstant().toString();
                    case Number number -> number;
                    case Boolean truth -> truth;
                    default -> value.toString();
                }));
        return plain;
    }

    private String page(List<Section> sections, String name, Language language, Instant now) {
        var context = new Context(language.locale());
        context.setVariable("language", language.tag());
        context.setVariable("name", name);
        context.setVariable("office", settings.office().name().in(language));
        context.setVariable("when", Times.full(now, settings.zone(), language.locale()));
        context.setVariable(
                "parts",
                sections.stream().map(section -> part(section, language)).toList());
        return templates.process("privacy/my-data", context);
    }

    private Part part(Section section, Language language) {
        return new Part(
                translations.text(language, section.key()),
                section.rows().stream()
                        .map(row -> lines(section, row, language))
                        .toList());
    }

    private List<Line> lines(Section section, Map<String, @Nullable Object> row, Language language) {
        var lines = new ArrayList<Line>();
        row.forEach((column, value) -> {
            if (value != null
                    && !value.toString().isBlank()
                    && !section.machineOnly().contains(column)) {
                lines.add(new Line(
                        translations.text(language, section.key() + "." + column),
                        column.equals(IMAGE) ? "photo.jpg" : words(section, column, value, language)));
            }
        });
        return lines;
    }

    private String words(Section section, String column, Object value, Language language) {
        var key = section.words().get(column);
        return switch (value) {
            case Timestamp at -> Times.full(at.toInstant(), settings.zone(), language.locale());
            case Date day -> Times.day(day.toLocalDate(), language.locale());
            case Boolean truth -> translations.text(language, "privacy.archive." + truth);
            default ->
                key == null
                        ? plain(column, value.toString(), language)
                        : Arrays.stream(value.toString().split(", "))
                                .map(code -> translations.text(language, key.apply(code)))
                                .collect(Collectors.joining(", "));
        };
    }

    /** What people wrote and what they are called stays as it is; languages and regions have names of their own. */
    private String plain(String column, String text, Language language) {
        return switch (column) {
            case "language", "author_language" ->
                translations.text(language, "accounts.me.language." + text.toLowerCase(Locale.ROOT));
            case "region" -> regions.regions(language).getOrDefault(text, text);
            default -> text.replaceAll(PERSONAL_LINK, translations.text(language, "privacy.archive.link"));
        };
    }
}
