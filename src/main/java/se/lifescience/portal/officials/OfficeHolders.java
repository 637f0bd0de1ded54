package se.lifescience.portal.officials;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OfficeHolders extends JpaRepository<OfficeHolder, UUID> {

    @Query("select o from OfficeHolder o order by o.endsOn desc nulls first, o.startsOn desc, o.id")
    List<OfficeHolder> latestFirst();
}
