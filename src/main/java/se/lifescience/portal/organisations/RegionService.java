package se.lifescience.portal.organisations;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.access.Access;

/** The country's regions, which are data: another country has others. */
@Service
@PreAuthorize(Access.PUBLIC)
@Transactional(readOnly = true)
public class RegionService {

    private final JdbcClient jdbc;

    RegionService(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All regions in the order of their Swedish names. */
    public List<Region> all() {
        return jdbc.sql("select code, name_sv, name_en from region order by name_sv collate \"C\"")
                .query((row, n) -> new Region(
                        row.getString("code"), new LocalizedText(row.getString("name_sv"), row.getString("name_en"))))
                .list();
    }
}
