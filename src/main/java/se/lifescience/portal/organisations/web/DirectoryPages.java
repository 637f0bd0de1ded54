package se.lifescience.portal.organisations.web;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Translations;
import se.lifescience.portal.organisations.DirectoryService;
import se.lifescience.portal.organisations.OrganisationRoutes;
import se.lifescience.portal.organisations.Region;
import se.lifescience.portal.organisations.RegionService;
import se.lifescience.portal.organisations.Sector;
import se.lifescience.portal.pages.PageContext;
import se.lifescience.portal.pages.PublicController;

/** The directory of organisations, searched and filtered by its address alone, and each one's page. */
@PublicController
class DirectoryPages {

    static final int PER_PAGE = 25;
    private static final int LONGEST_SEARCH = 100;
    private static final int MOST_PAGES = 10_000;

    private final DirectoryService directoryService;
    private final RegionService regionService;
    private final Translations translations;

    DirectoryPages(DirectoryService directoryService, RegionService regionService, Translations translations) {
        this.directoryService = directoryService;
        this.regionService = regionService;
        this.translations = translations;
    }

    @GetMapping("/organisations")
    String list(
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "sector", defaultValue = "") String sectorName,
            @RequestParam(name = "region", defaultValue = "") String regionCode,
            @RequestParam(name = "page", defaultValue = "1") String pageNumber,
            @ModelAttribute(name = "page", binding = false) PageContext page,
            Model model) {
        var language = page.language();
        var names = regionNames(language);
        var text = typed.replace("\0", "").strip();
        var search = text.length() > LONGEST_SEARCH ? text.substring(0, LONGEST_SEARCH) : text;
        var sector = sector(sectorName);
        var region = names.containsKey(regionCode) ? regionCode : "";
        var count = directoryService.count(search, sector, region);
        var pages = Math.max(1, (count + PER_PAGE - 1) / PER_PAGE);
        var number = Math.min(number(pageNumber), pages);
        model.addAttribute(
                "lines",
                directoryService.find(language, search, sector, region, (number - 1) * PER_PAGE, PER_PAGE).stream()
                        .map(entry -> DirectoryLine.of(entry, names, translations, language))
                        .toList());
        model.addAttribute("count", count);
        model.addAttribute("number", number);
        model.addAttribute("pages", pages);
        model.addAttribute("search", search);
        model.addAttribute("sector", sector == null ? "" : sector.name());
        model.addAttribute("region", region);
        model.addAttribute("sectors", sectorNames(language));
        model.addAttribute("regions", names);
        model.addAttribute("register", OrganisationRoutes.APPLY);
        model.addAttribute("earlier", number > 1 ? link(page, search, sector, region, number - 1) : null);
        model.addAttribute("later", number < pages ? link(page, search, sector, region, number + 1) : null);
        return "organisations/list";
    }

    @GetMapping("/organisations/{slug}")
    Object organisation(@PathVariable String slug, @ModelAttribute(name = "page", binding = false) PageContext page) {
        var entry = directoryService.at(slug);
        if (entry.isEmpty()) {
            var moved =
                    directoryService.movedTo(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                    .location(URI.create(page.to("/organisations/" + moved)))
                    .build();
        }
        return new ModelAndView("organisations/organisation")
                .addObject(
                        "one",
                        DirectoryLine.of(entry.get(), regionNames(page.language()), translations, page.language()));
    }

    private Map<String, String> regionNames(Language language) {
        var names = new LinkedHashMap<String, String>();
        for (Region region : regionService.all()) {
            names.put(region.code(), region.name().in(language));
        }
        return names;
    }

    private Map<String, String> sectorNames(Language language) {
        var names = new LinkedHashMap<String, String>();
        for (Sector sector : Sector.values()) {
            names.put(sector.name(), translations.text(language, sector.key()));
        }
        return names;
    }

    private static @Nullable Sector sector(String name) {
        return Arrays.stream(Sector.values())
                .filter(sector -> sector.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static int number(String typed) {
        try {
            return Math.clamp(Integer.parseInt(typed), 1, MOST_PAGES);
        } catch (NumberFormatException notANumber) {
            return 1;
        }
    }

    private static String link(PageContext page, String search, @Nullable Sector sector, String region, int number) {
        return UriComponentsBuilder.fromPath(page.to("/organisations"))
                .queryParam("q", "{q}")
                .queryParam("sector", sector == null ? "" : sector.name())
                .queryParam("region", region)
                .queryParam("page", number)
                .encode()
                .buildAndExpand(search)
                .toUriString();
    }
}
