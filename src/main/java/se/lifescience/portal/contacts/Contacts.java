package se.lifescience.portal.contacts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Contacts extends Repository<Contact, UUID> {

    Contact saveAndFlush(Contact contact);

    Optional<Contact> findById(UUID id);

    void delete(Contact contact);
}
