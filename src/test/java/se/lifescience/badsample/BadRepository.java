package se.lifescience.badsample;

import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Public, so that anyone may query. */
public interface BadRepository extends Repository<BadEntity, UUID> {}
