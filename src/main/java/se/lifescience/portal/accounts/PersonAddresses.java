package se.lifescience.portal.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PersonAddresses extends JpaRepository<PersonAddress, UUID> {

    List<PersonAddress> findByPersonIdOrderByAddedAt(UUID personId);

    Optional<PersonAddress> findByIdAndPersonId(UUID id, UUID personId);

    Optional<PersonAddress> findByPersonIdAndAddressKey(UUID personId, String addressKey);

    boolean existsByAddressKeyAndVerifiedAtIsNotNull(String addressKey);

    long countByAddressKeyAndMailedAtAfter(String addressKey, Instant since);
}
