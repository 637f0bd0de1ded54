package se.lifescience.portal.organisations;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.lifescience.portal.accounts.RegionSource;
import se.lifescience.portal.kernel.Language;

/** The regions a person can say they are from are those that organisations have. */
@Component
class RegionNames implements RegionSource {

    private final RegionService regionService;

    RegionNames(RegionService regionService) {
        this.regionService = regionService;
    }

    @Override
    public Map<String, String> regions(Language language) {
        var names = new LinkedHashMap<String, String>();
        regionService
                .all()
                .forEach(region -> names.put(region.code(), region.name().in(language)));
        return names;
    }
}
