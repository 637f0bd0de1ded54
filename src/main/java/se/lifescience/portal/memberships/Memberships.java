package se.lifescience.portal.memberships;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Memberships extends Repository<Membership, UUID> {

    Membership saveAndFlush(Membership membership);

    Optional<Membership> findById(UUID id);

    @Query("""
            select m from Membership m
            where m.organisationId = :organisation and m.personId = :person
              and m.state in (se.lifescience.portal.memberships.MembershipState.ASKED,
                              se.lifescience.portal.memberships.MembershipState.ACTIVE)
            """)
    Optional<Membership> findLiving(UUID organisation, UUID person);

    @Query("""
            select m from Membership m
            where m.organisationId = :organisation and m.emailKey = :address
              and m.state = se.lifescience.portal.memberships.MembershipState.INVITED
            """)
    Optional<Membership> findInvited(UUID organisation, String address);

    /** Those who keep an organisation going; those whose last day is set are not counted on. */
    @Query("""
            select m from Membership m
            where m.organisationId = :organisation and m.endsOn is null
              and m.role = se.lifescience.portal.memberships.MembershipRole.ADMINISTRATOR
              and m.state = se.lifescience.portal.memberships.MembershipState.ACTIVE
            """)
    List<Membership> lastingAdministrators(UUID organisation);
}
