package se.lifescience.portal.accounts.profile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Consents extends JpaRepository<Consent, UUID> {

    List<Consent> findByPersonIdOrderByGivenAtDesc(UUID personId);

    Optional<Consent> findByPersonIdAndConsentKindAndWithdrawnAtIsNull(UUID personId, ConsentService.Kind kind);
}
