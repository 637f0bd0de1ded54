package se.lifescience.portal.contacts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.SingleLine;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.kernel.tables.CsvTable;
import se.lifescience.portal.organisations.RegionService;
import se.lifescience.portal.organisations.Sector;

/** Reads contacts from a table: finds the columns by their headings, and says of each row what is wrong with it. */
@Component
class ContactFileReader {

    private static final Set<String> SWEDISH = Set.of("", "sv", "svenska", "swedish");
    private static final Set<String> ENGLISH = Set.of("en", "engelska", "english");

    private final RegionService regionService;
    private final Translations translations;

    ContactFileReader(RegionService regionService, Translations translations) {
        this.regionService = regionService;
        this.translations = translations;
    }

    /** A readable row; a cell that is empty has an empty text, or none. */
    record Row(int number, ContactData data, EmailAddress address, boolean languageGiven) {}

    record Table(List<Row> rows, List<ImportPreview.RowError> errors, List<String> ignored) {}

    Table read(CsvTable file) {
        var columns = new EnumMap<ContactColumn, Integer>(ContactColumn.class);
        var ignored = new ArrayList<String>();
        var headings = file.rows().getFirst();
        for (int i = 0; i < headings.size(); i++) {
            var column = ContactColumn.of(headings.get(i));
            if (column.isEmpty() || columns.putIfAbsent(column.get(), i) != null) {
                ignored.add(headings.get(i).strip());
            }
        }
        ignored.removeIf(String::isEmpty);
        if (!columns.containsKey(ContactColumn.NAME) || !columns.containsKey(ContactColumn.EMAIL)) {
            throw Refusal.of("organisations.refusal.file-columns");
        }
        var reading = new Reading(columns, sectorNames(), regionNames());
        for (int i = 1; i < file.rows().size(); i++) {
            reading.read(i + 1, file.rows().get(i));
        }
        return new Table(reading.rows, reading.errors, ignored);
    }

    private Map<String, Sector> sectorNames() {
        var names = new HashMap<String, Sector>();
        for (var sector : Sector.values()) {
            names.put(fold(sector.name()), sector);
            for (var language : Language.values()) {
                names.put(fold(translations.text(language, sector.key())), sector);
            }
        }
        return names;
    }

    private Map<String, String> regionNames() {
        return regionService.all().stream()
                .flatMap(region -> Stream.of(
                                region.code(), region.name().sv(), region.name().en())
                        .map(name -> Map.entry(regionKey(name), region.code())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** "Region Skåne", "Skåne län" and "skåne" are one. */
    private static String regionKey(String name) {
        return fold(name).replaceFirst("^region ", "").replaceFirst("s? (län|county|regionen)$", "");
    }

    private static final class Reading {

        private final Map<ContactColumn, Integer> columns;
        private final Map<String, Sector> sectors;
        private final Map<String, String> regions;
        private final List<Row> rows = new ArrayList<>();
        private final List<ImportPreview.RowError> errors = new ArrayList<>();
        private int before;
        private int number;

        private Reading(Map<ContactColumn, Integer> columns, Map<String, Sector> sectors, Map<String, String> regions) {
            this.columns = columns;
            this.sectors = sectors;
            this.regions = regions;
        }

        private void read(int row, List<String> cells) {
            if (cells.stream().allMatch(String::isBlank)) {
                return;
            }
            number = row;
            before = errors.size();
            var name = cell(cells, ContactColumn.NAME, ContactRules::name);
            var email = cell(cells, ContactColumn.EMAIL, EmailAddress::of);
            var title = cell(cells, ContactColumn.TITLE, text -> SingleLine.of("title", text, ContactRules.LONGEST));
            var organisation =
                    cell(cells, ContactColumn.ORGANISATION, text -> SingleLine.organisation("organisation", text));
            var sector = cell(cells, ContactColumn.SECTOR, this::sector);
            var region = cell(cells, ContactColumn.REGION, this::region);
            var language = cell(cells, ContactColumn.LANGUAGE, Reading::language);
            var tags = cell(
                    cells,
                    ContactColumn.TAGS,
                    text -> ContactRules.tags(Set.copyOf(
                            Stream.of(text.split("[,;|]")).map(String::strip).collect(Collectors.toSet()))));
            if (errors.size() > before
                    || name == null
                    || email == null
                    || title == null
                    || organisation == null
                    || language == null
                    || tags == null) {
                return;
            }
            var given = columns.containsKey(ContactColumn.LANGUAGE)
                    && !raw(cells, ContactColumn.LANGUAGE).isBlank();
            var data = new ContactData(name, email.value(), title, organisation, sector, region, language, tags);
            rows.add(new Row(row, data, email, given));
        }

        private <T> @Nullable T cell(List<String> cells, ContactColumn column, Function<String, @Nullable T> reader) {
            try {
                return reader.apply(raw(cells, column));
            } catch (Refusal refusal) {
                errors.add(new ImportPreview.RowError(
                        number, column.field(), refusal.key(), List.of(refusal.arguments())));
                return null;
            }
        }

        private String raw(List<String> cells, ContactColumn column) {
            var index = columns.get(column);
            return index == null || index >= cells.size() ? "" : cells.get(index);
        }

        private @Nullable Sector sector(String text) {
            var sector = sectors.get(fold(text));
            if (sector == null && !text.isBlank()) {
                throw Refusal.of("organisations.refusal.sector");
            }
            return sector;
        }

        private @Nullable String region(String text) {
            var region = regions.get(regionKey(text));
            if (region == null && !text.isBlank()) {
                throw Refusal.of("organisations.refusal.region");
            }
            return region;
        }

        private static Language language(String text) {
            if (SWEDISH.contains(fold(text))) {
                return Language.SV;
            }
            if (ENGLISH.contains(fold(text))) {
                return Language.EN;
            }
            throw Refusal.of("organisations.refusal.language");
        }
    }
}
