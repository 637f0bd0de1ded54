package se.lifescience.portal.site;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Times;

/** What is known not to be accessible yet, from {@code site/accessibility-gaps.csv}; an empty list means full conformance. */
@Component
public class AccessibilityGaps {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final List<Gap> gaps;

    AccessibilityGaps() throws IOException {
        var text = new ClassPathResource("site/accessibility-gaps.csv").getContentAsString(StandardCharsets.UTF_8);
        try (var parser = FORMAT.parse(new StringReader(text))) {
            gaps = parser.stream()
                    .map(row -> new Gap(
                            LocalizedText.of(row.get("where_sv"), row.get("where_en")),
                            LocalizedText.of(row.get("what_sv"), row.get("what_en")),
                            row.get("criterion"),
                            LocalDate.parse(row.get("mended_by"))))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    public List<Gap> known() {
        return gaps;
    }

    /**
     * Something that does not work for everyone yet.
     *
     * @param criterion the success criterion of WCAG it fails
     * @param mendedBy the day by which it will be mended
     */
    public record Gap(LocalizedText where, LocalizedText what, String criterion, LocalDate mendedBy) {

        public String mendedByInWords(Language language) {
            return Times.day(mendedBy, language.locale());
        }
    }
}
