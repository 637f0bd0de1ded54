package se.lifescience.badsample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Public, without a table's name, with a setter and a question that changes it, and about a person without saying why. */
@Entity
public class BadEntity {

    @Id
    private UUID id = new UUID(0, 0);

    private String email = "";

    public void setEmail(String email) {
        this.email = email;
    }

    public UUID id() {
        return id;
    }

    /** Settles it by being asked. */
    boolean isSettled() {
        email = "";
        return true;
    }

    public String email() {
        return email;
    }
}
