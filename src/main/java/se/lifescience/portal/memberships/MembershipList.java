package se.lifescience.portal.memberships;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.accounts.IdentityEvidence;
import se.lifescience.portal.kernel.EmailAddress;
import se.lifescience.portal.kernel.LikePattern;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.kernel.PersonId;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.organisations.OrganisationId;

/** Reads memberships for lists, each list with one statement. */
@Component
class MembershipList {

    private static final String FOUND = """
            from membership m left join known_person p on p.id = m.person_id
            where m.organisation_id = :organisation and m.state <> 'ENDED'
              and (coalesce(p.name, m.name) ilike :text
                   or case when m.state = 'INVITED' then m.email else p.address end ilike :text)""";

    private final JdbcClient jdbc;

    MembershipList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those who want in first, then those who are in, by name. */
    List<MembershipService.MemberRow> list(OrganisationId organisation, String text, int offset, int limit) {
        return jdbc.sql("""
                        select m.*, coalesce(p.name, m.name) as shown, p.address, p.provider_sv, p.provider_en,
                            coalesce(p.home, '') as home\s""" + FOUND + """
                         order by case m.state when 'ASKED' then 0 when 'ACTIVE' then 1 else 2 end, lower(coalesce(p.name, m.name)), m.id
                        limit :limit offset :offset""")
                .param("organisation", organisation.value())
                .param("text", LikePattern.containing(text))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> member(row))
                .list();
    }

    private static MembershipService.MemberRow member(ResultSet row) throws SQLException {
        var state = MembershipState.valueOf(row.getString("state"));
        return new MembershipService.MemberRow(
                new MembershipId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("shown"),
                state == MembershipState.INVITED
                        ? Optional.of(new EmailAddress(row.getString("email")))
                        : Optional.empty(),
                IdentityEvidence.read(row),
                MembershipRole.valueOf(row.getString("role")),
                state,
                Stream.of(row.getTimestamp("starts_at"), row.getTimestamp("created_at"))
                        .filter(Objects::nonNull)
                        .map(Timestamp::toInstant)
                        .findFirst()
                        .orElseThrow(),
                Optional.ofNullable(row.getDate("ends_on")).map(Date::toLocalDate));
    }

    int count(OrganisationId organisation, String text) {
        return jdbc.sql("select count(*) " + FOUND)
                .param("organisation", organisation.value())
                .param("text", LikePattern.containing(text))
                .query(Integer.class)
                .single();
    }

    List<MembershipService.MyMembership> of(PersonId person) {
        return jdbc.sql("""
                        select m.id, m.role, m.state, m.ends_on, o.id as organisation, o.name_sv, o.name_en
                        from membership m join organisation o on o.id = m.organisation_id
                        where m.person_id = ? and m.state in ('ASKED', 'ACTIVE') and o.state = 'ACTIVE'
                        order by lower(o.name_sv), o.id""")
                .param(person.value())
                .query((row, n) -> new MembershipService.MyMembership(
                        new MembershipId(row.getObject("id", UUID.class)),
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        LocalizedText.of(row.getString("name_sv"), row.getString("name_en")),
                        MembershipRole.valueOf(row.getString("role")),
                        MembershipState.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getDate("ends_on")).map(Date::toLocalDate)))
                .list();
    }

    /** Whose membership it is, without reading the membership itself: that waits until the organisation is held. */
    OrganisationId organisationOf(MembershipId id) {
        return jdbc.sql("select organisation_id from membership where id = ?")
                .param(id.value())
                .query((row, n) -> new OrganisationId(row.getObject(1, UUID.class)))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** How many have been invited into an organisation since then, also those whose invitation was replaced. */
    int invitedSince(OrganisationId organisation, Instant since) {
        return jdbc.sql("""
                        select count(*) from membership
                        where organisation_id = ? and origin = 'INVITATION' and created_at >= ?""")
                .params(organisation.value(), Timestamp.from(since))
                .query(Integer.class)
                .single();
    }
}
