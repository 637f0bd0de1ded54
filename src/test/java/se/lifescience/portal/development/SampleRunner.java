package se.lifescience.portal.development;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings the sample content into an empty portal, as its administrator would. */
@Component
@Profile("development")
class SampleRunner implements ApplicationRunner {

    private final List<SampleContent> samples;
    private final SamplePeople people;
    private final JdbcClient jdbc;

    SampleRunner(List<SampleContent> samples, SamplePeople people, JdbcClient jdbc) {
        this.samples = samples;
        this.people = people;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var isEmpty = jdbc.sql("select count(*) from person").query(Long.class).single() == 0;
        if (isEmpty) {
            Arrays.stream(SamplePerson.values()).forEach(people::create);
            people.as("anna", () -> samples.forEach(SampleContent::create));
        }
    }
}
