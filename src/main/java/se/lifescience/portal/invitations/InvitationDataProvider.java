package se.lifescience.portal.invitations;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.privacy.DataSubject;
import se.lifescience.portal.kernel.privacy.PersonalDataProvider;

/** A person's invitations: on erasure they stay as numbers in their campaign, without name, address or words. */
@Component
@Order(2)
class InvitationDataProvider implements PersonalDataProvider {

    private static final String THEIRS = " where (i.person_id = :person or i.email_key = any(:addresses))";

    private final JdbcClient jdbc;
    private final InvitationLinkIssuer links;

    InvitationDataProvider(JdbcClient jdbc, InvitationLinkIssuer links) {
        this.jdbc = jdbc;
        this.links = links;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "invitation.person_id",
                "invitation.name",
                "invitation.email",
                "invitation.email_key",
                "invitation.organisation",
                "invitation.note");
    }

    @Override
    public Set<String> relatedIds(DataSubject subject) {
        return theirs(subject, jdbc.sql("select i.id::text from invitation i" + THEIRS))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    @Override
    public List<Section> export(DataSubject subject) {
        return List.of(new Section(
                        "invitations.mine.invitations",
                        theirs(subject, jdbc.sql("""
                        select c.name as campaign, i.name, i.email, i.organisation, i.language, i.state, i.note,
                            i.created_at, i.answered_at, i.decide_by
                        from invitation i join campaign c on c.id = i.campaign_id""" + THEIRS + " order by i.created_at"))
                                .query()
                                .listOfRows())
                .translatedBy("state", "invitations.answer-state"));
    }

    @Override
    public List<ErasureEffect> erasureEffects(DataSubject subject) {
        return List.of(new ErasureEffect(
                "invitations.mine.anonymised",
                Outcome.ANONYMISED,
                theirs(subject, jdbc.sql("select count(*) from invitation i" + THEIRS))
                        .query(Long.class)
                        .single()));
    }

    @Override
    public void erase(DataSubject subject) {
        links.forget(theirs(subject, jdbc.sql("select i.id from invitation i" + THEIRS))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
        theirs(subject, jdbc.sql("""
                update invitation i set person_id = null, contact_id = null, name = '–', email = 'erased@portal.invalid',
                    email_key = 'erased-' || id || '@portal.invalid', organisation = '', organisation_id = null, note = '', decide_by = null,
                    state = case when state in ('DRAFTED', 'SENT', 'MAYBE') then 'WITHDRAWN' else state end,
                    version = version + 1""" + THEIRS)).update();
    }

    private static StatementSpec theirs(DataSubject subject, StatementSpec sql) {
        return sql.param("person", subject.person()).param("addresses", subject.addressArray());
    }
}
