package se.lifescience.portal.accounts.grants;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PermissionGrants extends JpaRepository<PermissionGrant, UUID> {

    List<PermissionGrant> findByTargetKindAndTargetIdOrderByGrantedAtDescIdDesc(String targetKind, UUID targetId);

    List<PermissionGrant> findByPersonIdOrderByGrantedAtDescIdDesc(UUID personId);

    @Query("""
            select g from PermissionGrant g
            where g.targetKind = :kind and g.targetId = :target and g.permission = :permission and g.revokedAt is null
              and (g.personId = :holder or g.organisationId = :holder)
            """)
    Optional<PermissionGrant> findStanding(String kind, UUID target, String permission, UUID holder);
}
