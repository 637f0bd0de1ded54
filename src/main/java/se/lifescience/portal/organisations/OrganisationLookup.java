package se.lifescience.portal.organisations;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.access.Access;

/** Tells other modules what to keep of an organisation beside what was done for it. */
@Service
@PreAuthorize(Access.PUBLIC)
@Transactional(readOnly = true)
public class OrganisationLookup {

    private final JdbcClient jdbc;

    OrganisationLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Facts> find(OrganisationId id) {
        return jdbc.sql(
                        "select id, name_sv, name_en, sector, region, in_directory, state = 'ACTIVE' as active from organisation where id = ?")
                .param(id.value())
                .query((row, n) -> new Facts(
                        new OrganisationId(row.getObject("id", UUID.class)),
                        LocalizedText.of(row.getString("name_sv"), row.getString("name_en")),
                        Sector.ofNullable(row.getString("sector")),
                        row.getString("region"),
                        row.getBoolean("in_directory"),
                        row.getBoolean("active")))
                .optional();
    }

    /**
     * An organisation as it is now.
     *
     * @param region the code of the region where it has its seat
     * @param inDirectory whether anybody may see it there
     * @param active whether it is one of its own, and not merged into another
     */
    public record Facts(
            OrganisationId id,
            LocalizedText name,
            @Nullable Sector sector,
            @Nullable String region,
            boolean inDirectory,
            boolean active) {}
}
