package se.lifescience.portal.accounts.profile;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AccessNeedsRepository extends JpaRepository<AccessNeeds, UUID> {}
