package se.lifescience.portal.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Refusal;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.memberships.ActingForService;
import se.lifescience.portal.memberships.Mandate;
import se.lifescience.portal.memberships.MembershipRole;
import se.lifescience.portal.memberships.MembershipService;
import se.lifescience.portal.memberships.Setting;
import se.lifescience.portal.testing.PortalTest;
import se.lifescience.portal.testing.SignedInAs;

@PortalTest
class MergeTests {

    @Autowired
    private MergeService merges;

    @Autowired
    private MembershipService memberships;

    @Autowired
    private OrganisationService organisations;

    @Autowired
    private DirectoryService directoryService;

    @Autowired
    private ActingForService acting;

    @Autowired
    private JdbcClient jdbc;

    private Setting setting;
    private SignedInAs staff;
    private OrganisationId kept;
    private OrganisationId gone;
    private String goneName;

    @BeforeEach
    void prepare() {
        setting = new Setting(jdbc);
        kept = setting.organisation(Setting.freshName("Granit"));
        goneName = Setting.freshName("Granite");
        gone = setting.organisation(goneName);
        staff = SignedInAs.newPerson(jdbc, "Oskar Lind", Roles.MEMBER, Roles.OFFICE);
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aDuplicateBecomesAPartOfTheOtherAndComesBack() {
        var kim = setting.member(gone, "Kim Aberg", MembershipRole.SIGNATORY);
        var both = setting.member(gone, "Sanna Ek", MembershipRole.ADMINISTRATOR);
        setting.join(kept, both.person().id(), MembershipRole.MEMBER);
        var contact = UUID.randomUUID();
        jdbc.sql("""
                        insert into contact (id, name, email, email_key, organisation_id, language, source, created_at, version)
                        values (?, 'Jo', ?, ?, ?, 'SV', 'office', now(), 0)""")
                .params(contact, contact + "@example.org", contact + "@example.org", gone.value())
                .update();
        staff.again();

        assertThat(merges.preview(kept, gone).moved())
                .containsEntry("memberships", 1L)
                .containsEntry("contacts", 1L)
                .containsEntry("registrations", 0L);
        assertThat(organisationOf(contact)).isEqualTo(gone.value());

        var merge = merges.merge(kept, gone);

        assertThat(organisationOf(contact)).isEqualTo(kept.value());
        assertThat(directoryService.at("o-" + gone.value())).isEmpty();
        assertThat(directoryService.movedTo("o-" + gone.value())).contains("o-" + kept.value());
        assertThat(directoryService.find(Language.SV, goneName, null, "", 0, 5))
                .extracting(DirectoryEntry::id)
                .containsExactly(kept);
        kim.again();
        assertThat(acting.choices()).extracting(Mandate::organisation).containsExactly(kept);
        both.again();
        assertThat(acting.choices()).extracting(Mandate::role).containsExactly(MembershipRole.MEMBER);

        staff.again();
        merges.undo(merge);

        assertThat(organisationOf(contact)).isEqualTo(gone.value());
        assertThat(directoryService.at("o-" + gone.value())).isPresent();
        assertThat(directoryService.find(Language.SV, goneName, null, "", 0, 5))
                .extracting(DirectoryEntry::id)
                .containsExactly(gone);
        kim.again();
        assertThat(acting.choices()).extracting(Mandate::organisation).containsExactly(gone);
        both.again();
        assertThat(acting.choices()).hasSize(2);
        staff.again();
        assertThatThrownBy(() -> merges.undo(merge))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("organisations.refusal.merge-undone"));
    }

    @Test
    void whatIsGoneMeanwhileIsNotBroughtBack() {
        setting.member(gone, "Kim Aberg", MembershipRole.SIGNATORY);
        var his = memberships.mine().getFirst().id();
        staff.again();
        var merge = merges.merge(kept, gone);
        jdbc.sql("delete from membership where id = ?").param(his.value()).update();

        merges.undo(merge);

        assertThat(organisations.get(gone).data().nameSv()).isEqualTo(goneName);
    }

    @Test
    void nothingIsMergedWithItselfOrTwice() {
        assertThatThrownBy(() -> merges.preview(kept, kept)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> merges.merge(kept, kept)).isInstanceOf(Refusal.class);
        merges.merge(kept, gone);
        assertThatThrownBy(() -> merges.merge(kept, gone)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> merges.merge(gone, kept)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> merges.preview(kept, new OrganisationId(UUID.randomUUID())))
                .isInstanceOf(Refusal.class);
    }

    @RepeatedTest(5)
    void twoWhoMergeCrosswiseMergeOnce() throws Exception {
        var answers = Setting.race(
                List.of(staff, staff), List.of(() -> merges.merge(kept, gone), () -> merges.merge(gone, kept)));

        assertThat(answers).containsExactlyInAnyOrder("done", "organisations.refusal.merge");
    }

    private UUID organisationOf(UUID contact) {
        return jdbc.sql("select organisation_id from contact where id = ?")
                .param(contact)
                .query(UUID.class)
                .single();
    }
}
