package se.lifescience.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import se.lifescience.portal.kernel.audit.Audited;
import se.lifescience.portal.pages.Limits;

class LoginFailureHandlerTests {

    private static final int MOST = 3;

    private final List<Object> kept = new ArrayList<>();
    private final LoginFailureHandler outcome = new LoginFailureHandler(new Limits(), kept::add, MOST);

    @Test
    void theAuditTrailTakesOnlySoManyRefusalsFromOneAddress() throws Exception {
        for (var i = 0; i < MOST + 2; i++) {
            assertThat(refuse("192.0.2.1", "provider_down")).isEqualTo("/login?error");
        }
        refuse("192.0.2.2", "provider_down");

        assertThat(kept).hasSize(MOST + 1);
    }

    @Test
    void whatIsNoPlainWordIsNotWritten() throws Exception {
        refuse("192.0.2.1", "a\nline of somebody else's");

        assertThat(kept).singleElement().isInstanceOfSatisfying(Audited.class, entry -> {
            assertThat(entry.subject()).isEqualTo("office");
            assertThat(entry.facts()).containsEntry("reason", "unreadable");
        });
    }

    private String refuse(String address, String reason) throws Exception {
        var request = new MockHttpServletRequest("GET", "/login/oauth2/code/office");
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        outcome.onAuthenticationFailure(request, response, new OAuth2AuthenticationException(reason));
        return String.valueOf(response.getRedirectedUrl());
    }
}
