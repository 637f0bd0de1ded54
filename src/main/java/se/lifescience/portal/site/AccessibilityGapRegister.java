package se.lifescience.portal.site;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.Times;

/** What is known not to be accessible yet, from {@code site/accessibility-gaps.csv}; an empty list means full conformance. */
@Component
public class AccessibilityGapRegister {

    private final List<Gap> gaps;

    AccessibilityGapRegister() throws IOException {
        var file = new ClassPathResource("site/accessibility-gaps.csv").getInputStream();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            gaps = rows.stream()
                    .map(row -> new Gap(
                            LocalizedText.of(row.getField("where_sv"), row.getField("where_en")),
                            LocalizedText.of(row.getField("what_sv"), row.getField("what_en")),
                            row.getField("criterion"),
                            LocalDate.parse(row.getField("mended_by"))))
                    .toList();
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
