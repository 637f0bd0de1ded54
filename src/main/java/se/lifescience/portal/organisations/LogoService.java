package se.lifescience.portal.organisations;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import se.lifescience.portal.kernel.Ids;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.kernel.audit.Audited;

/** The logos of organisations: given and taken away by their administrators and the office, seen by all where the organisation is. */
@Service
@PreAuthorize(Access.MEMBER)
@Transactional
public class LogoService {

    /** How large a file may be that a logo comes in. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    private final OrganisationRegister register;
    private final AdministratorPolicy administrators;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LogoService(
            OrganisationRegister register,
            AdministratorPolicy administrators,
            JdbcClient jdbc,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.administrators = administrators;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Gives an organisation a logo, in place of the one it had; no connection is held while the picture is read. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void give(OrganisationId organisation, byte[] file) {
        administrators.demandAdministratorOrOffice(organisation);
        if (file.length > MOST_BYTES) {
            throw Refusal.of("organisations.refusal.logo-large").at("logo");
        }
        var picture = LogoPicture.of(file);
        transaction.executeWithoutResult(status -> keep(organisation, picture));
    }

    private void keep(OrganisationId organisation, LogoPicture picture) {
        register.lock(organisation);
        jdbc.sql("""
                        insert into organisation_logo (id, organisation_id, image, hash, width, height, changed_at)
                        values (:id, :organisation, :image, :hash, :width, :height, :now)
                        on conflict (organisation_id) do update set image = excluded.image, hash = excluded.hash,
                            width = excluded.width, height = excluded.height, changed_at = excluded.changed_at""")
                .param("id", Ids.next())
                .param("organisation", organisation.value())
                .param("image", picture.png())
                .param("hash", hash(picture.png()))
                .param("width", picture.width())
                .param("height", picture.height())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new Audited("organisations.logo-given", organisation.value()));
    }

    public void remove(OrganisationId organisation) {
        administrators.demandAdministratorOrOffice(organisation);
        jdbc.sql("delete from organisation_logo where organisation_id = ?")
                .param(organisation.value())
                .update();
        events.publishEvent(new Audited("organisations.logo-removed", organisation.value()));
    }

    /** The logo as a PNG, for those who may change it. */
    @Transactional(readOnly = true)
    public Optional<byte[]> of(OrganisationId organisation) {
        administrators.demandAdministratorOrOffice(organisation);
        return jdbc.sql("select image from organisation_logo where organisation_id = ?")
                .param(organisation.value())
                .query(byte[].class)
                .optional();
    }

    /** The logo of that hash as a PNG, as long as an organisation in the directory has it. */
    @PreAuthorize(Access.PUBLIC)
    @Transactional(readOnly = true)
    public Optional<byte[]> shown(String hash) {
        return jdbc.sql("""
                        select l.image from organisation_logo l
                        join organisation o on o.id = l.organisation_id and o.in_directory and o.state = 'ACTIVE'
                        where l.hash = ? limit 1""").param(hash).query(byte[].class).optional();
    }

    private static String hash(byte[] image) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(image))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
