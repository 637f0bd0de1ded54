package se.lifescience.portal.organisations;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Officials extends JpaRepository<Official, UUID> {

    @Query("select o from Official o order by o.endsOn desc nulls first, o.startsOn desc, o.id")
    List<Official> latestFirst();
}
