package se.lifescience.portal.login.providers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface IdentityProviders extends JpaRepository<IdentityProvider, UUID> {

    Optional<IdentityProvider> findBySlug(String slug);

    boolean existsByIssuerAndIdNot(String issuer, UUID id);

    List<IdentityProvider> findAllByOrderByCreatedAt();
}
