package se.lifescience.portal.mail.suppression;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Suppressions extends Repository<Suppression, Suppression.Key> {

    @Query("select t from UnsubscribeToken t where t.hash = :hash")
    Optional<UnsubscribeToken> token(String hash);

    @Query(
            "select new se.lifescience.portal.mail.suppression.Suppressions$Mailing(d.address, d.subject, exists (select 1 from"
                    + " Suppression s where s.addressKey = t.addressKey and s.kind = t.kind))"
                    + " from UnsubscribeToken t join Delivery d on d.id = t.deliveryId where t.hash = :hash")
    Optional<Mailing> mailing(String hash);

    /** The mail that carried the link. */
    record Mailing(String address, String subject, boolean suppressed) {

        @Override
        public String toString() {
            return "Mailing";
        }
    }
}
