package se.lifescience.portal.login;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;

interface Identities extends JpaRepository<Identity, UUID> {

    Optional<Identity> findByIssuerAndSubject(String issuer, String subject);

    /** Lets one login of an identity go at a time, so that two first logins at the same moment make one person. */
    @NativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:issuer || ' ' || :subject, 0))) taken")
    int queue(String issuer, String subject);
}
