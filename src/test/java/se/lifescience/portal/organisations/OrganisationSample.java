package se.lifescience.portal.organisations;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.lifescience.portal.contacts.ContactImportService;
import se.lifescience.portal.development.SampleContent;

/** Forty made-up organisations over all sectors and regions, and three hundred made-up people in them, tagged "exempel". */
@Component
@Profile("development")
@Order(20)
public class OrganisationSample implements SampleContent {

    /** The tag by which sample contacts are known. */
    public static final String TAG = "exempel";

    private static final int CONTACTS = 300;
    private static final int EVERY_ENGLISH = 6;
    private static final int EVERY_HIDDEN = 7;

    private static final List<String> INDUSTRY = List.of(
            "Fjällvide Läkemedel|Fjallvide Pharma",
            "Granit Medicinteknik|Granit Medtech",
            "Havtorn Bioteknik|Havtorn Biotech",
            "Älvklar Digital Hälsa|Alvklar Digital Health",
            "Tallkotten Inkubator|Tallkotten Incubator");
    private static final List<String> ACADEMIA = List.of(
            "Sjömarkens universitet|Sjomarken University",
            "Högskolan i Ljungby ås|Ljungby As University College",
            "Lärosätet Norrvik|Norrvik University",
            "Institutet för molekylär exempelforskning|Institute for Molecular Example Research",
            "Forskningsanläggningen Kvarken|Kvarken Research Facility");
    private static final List<String> REGIONS = List.of(
            "Exempelregionen Öst|Example Region East",
            "Exempelregionen Väst|Example Region West",
            "Exempelregionen Nord|Example Region North",
            "Exempelregionen Syd|Example Region South",
            "Exempelregionen Mitt|Example Region Mid");
    private static final List<String> MUNICIPALITIES = List.of(
            "Almdala kommun|Municipality of Almdala",
            "Björkhamns kommun|Municipality of Bjorkhamn",
            "Enåkers kommun|Municipality of Enaker",
            "Furulunda stad|City of Furulunda",
            "Åmynnings kommun|Municipality of Amynning");
    private static final List<String> AUTHORITIES = List.of(
            "Exempelmyndigheten för hälsodata|Example Agency for Health Data",
            "Exempelverket för prövningar|Example Agency for Trials",
            "Exempelinspektionen|Example Inspectorate",
            "Exempelnämnden för etik|Example Ethics Board",
            "Exempelarkivet|Example Archives");
    private static final List<String> CIVIL_SOCIETY = List.of(
            "Föreningen Sällsynta tillsammans|Rare Together Association",
            "Patientnätverket Medröst|Medrost Patient Network",
            "Hjärtligt – exempelförbundet|Heartfelt Example Union",
            "Anhörigas exempelförening|Example Carers' Association",
            "Ungas hälsoråd|Young People's Health Council");
    private static final List<String> ASSOCIATIONS = List.of(
            "Branschföreningen Exempelmedicin|Example Medicine Trade Association",
            "Exempelförbundet för medicinteknik|Example Medtech Association",
            "Sammanslutningen Småbolag i hälsa|Small Companies in Health",
            "Exempelfacket för laboratorier|Example Laboratory Union",
            "Nätverket Provbäddar|Test Bed Network");
    private static final List<String> FUNDERS = List.of(
            "Stiftelsen Vinterljus|Winter Light Foundation",
            "Exempelrådet för forskning|Example Research Council",
            "Fonden Första steget|First Step Fund",
            "Stiftelsen Frö|Seed Foundation",
            "Exempelfonden för innovation|Example Innovation Fund");

    private static final List<Sector> SECTORS = List.of(Sector.values());
    private static final List<List<String>> BY_SECTOR =
            List.of(INDUSTRY, ACADEMIA, REGIONS, MUNICIPALITIES, AUTHORITIES, CIVIL_SOCIETY, ASSOCIATIONS, FUNDERS);

    private static final List<String> FIRST_NAMES = List.of(
            "Aino",
            "Birgir",
            "Cecilia",
            "Dag",
            "Eira",
            "Fadi",
            "Gunnhild",
            "Håkan",
            "Ingrid",
            "Jón",
            "Kaarina",
            "Leila",
            "Måns",
            "Niillas",
            "Oda",
            "Per-Åke",
            "Rasmus",
            "Siiri",
            "Tuva",
            "Yngve",
            "Åse",
            "Östen",
            "Zahra");
    private static final List<String> LAST_NAMES = List.of(
            "Aalto",
            "Bergström",
            "Christensen",
            "Dahlqvist",
            "Eriksdóttir",
            "Forsberg",
            "Grønn",
            "Hætta",
            "Isaksson",
            "Järvinen",
            "Karimi",
            "Lindqvist",
            "Mäkelä",
            "Nilsen",
            "Öberg",
            "Pettersson",
            "Sjöstrand");
    private static final List<String> TITLES = List.of(
            "Forskningschef",
            "Strateg",
            "Verksamhetschef",
            "Professor",
            "Näringslivsutvecklare",
            "Kommunikatör",
            "Ordförande",
            "Handläggare",
            "Projektledare");
    private static final List<String> TOPICS =
            List.of("hälsodata", "kliniska prövningar", "precisionshälsa", "kompetens", "medicinteknik");

    private final OrganisationService organisations;
    private final ContactImportService imports;
    private final RegionService regionService;

    OrganisationSample(OrganisationService organisations, ContactImportService imports, RegionService regionService) {
        this.organisations = organisations;
        this.imports = imports;
        this.regionService = regionService;
    }

    @Override
    public void create() {
        var all = regionService.all();
        var names = new String[SECTORS.size() * INDUSTRY.size()];
        var codes = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            var name = BY_SECTOR
                    .get(i % BY_SECTOR.size())
                    .get(i / BY_SECTOR.size())
                    .split("\\|", 2);
            names[i] = name[0];
            codes[i] = all.get(i % all.size()).code();
            organisations.save(
                    null,
                    0,
                    new OrganisationData(name[0], name[1], SECTORS.get(i % SECTORS.size()), codes[i], "")
                            .inDirectory(i % EVERY_HIDDEN != EVERY_HIDDEN - 1));
        }
        imports.run(imports.preview(contacts(names, codes).getBytes(StandardCharsets.UTF_8)), false);
    }

    private static String contacts(String[] organisations, String[] regions) {
        var table = new StringBuilder("namn;e-post;organisation;titel;sektor;region;språk;taggar\n");
        for (int i = 0; i < CONTACTS; i++) {
            var name = FIRST_NAMES.get(i % FIRST_NAMES.size()) + " " + LAST_NAMES.get(i % LAST_NAMES.size());
            var one = i % organisations.length;
            table.append("%s;%s.%d@example.org;%s;%s;%s;%s;%s;\"%s,%s\"\n"
                    .formatted(
                            name,
                            plain(name),
                            i + 1,
                            organisations[one],
                            TITLES.get(i % TITLES.size()),
                            SECTORS.get(one % SECTORS.size()),
                            regions[one],
                            i % EVERY_ENGLISH == 0 ? "en" : "sv",
                            TAG,
                            TOPICS.get(i % TOPICS.size())));
        }
        return table.toString();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replaceAll("[^a-z]+", ".");
    }
}
