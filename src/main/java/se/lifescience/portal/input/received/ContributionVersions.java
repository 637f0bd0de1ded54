package se.lifescience.portal.input.received;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ContributionVersions extends JpaRepository<ContributionVersion, UUID> {

    List<ContributionVersion> findByContributionIdOrderByNumberDesc(UUID contribution);

    int countByContributionId(UUID contribution);
}
