package se.lifescience.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import se.lifescience.portal.kernel.access.Access;
import se.lifescience.portal.pages.PublicSite;
import se.lifescience.portal.testing.PortalTest;

/** Every address says who may use it, and what lies in no public section answers nobody who is not logged in. */
@PortalTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class RouteAccessTests {

    private final RequestMappingHandlerMapping mappings;
    private final List<PathPattern> open;
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    RouteAccessTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings, PublicSite site) {
        this.mappings = mappings;
        this.open = Arrays.stream(site.patterns())
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    @Test
    void everyViewSaysWhoMayComeIn() {
        assertThat(AccessRules.undeclared(ProductionCode.CLASSES)).isEmpty();
        assertThat(AccessRules.undeclared(ProductionCode.BAD_SAMPLES))
                .containsExactly("se.lifescience.badsample.ui.BadView", "se.lifescience.badsample.ui.UndeclaredView");
    }

    @Test
    void beingLoggedInIsNoPermission() {
        assertThat(AccessRules.openToEverybodyLoggedIn(ProductionCode.CLASSES)).isEmpty();
        assertThat(AccessRules.openToEverybodyLoggedIn(ProductionCode.BAD_SAMPLES))
                .hasSize(1);
    }

    @Test
    void everyServiceMethodIsGuarded() {
        assertThat(AccessRules.serviceMethods(ProductionCode.CLASSES)).isNotEmpty();
        assertThat(AccessRules.unguarded(ProductionCode.CLASSES)).isEmpty();
        assertThat(AccessRules.unguarded(ProductionCode.BAD_SAMPLES))
                .containsExactly("se.lifescience.badsample.BadService.all()");
    }

    @Test
    void guardsUseTheHouseRules() {
        assertThat(AccessRules.homemade(ProductionCode.CLASSES)).isEmpty();
        assertThat(AccessRules.homemade(ProductionCode.BAD_SAMPLES)).containsExactly("isAuthenticated()");
    }

    @Test
    void aRightOnOneThingStandsBesideARoleOfTheOffice() {
        assertThat(AccessRules.isOfTheHouse(Access.OFFICE + " or @grants.has('group.read', 'advisory-group', #group)"))
                .isTrue();
        assertThat(AccessRules.isOfTheHouse(Access.ADMIN + " or @grants.has('read', 'text', #text.value())"))
                .isTrue();
        assertThat(AccessRules.isOfTheHouse(Access.MEMBER + " or @grants.has('read', 'text', #text)"))
                .isFalse();
        assertThat(AccessRules.isOfTheHouse(Access.OFFICE + " or @grants.has('read', 'text', #text) or permitAll()"))
                .isFalse();
        assertThat(AccessRules.isOfTheHouse(Access.OFFICE + " or @other.has('read', 'text', #text)"))
                .isFalse();
    }

    @Test
    void viewsThatAskForARightOnAThingNameTheThing() {
        assertThat(AccessRules.grantsOnNothing(ProductionCode.CLASSES)).isEmpty();
        assertThat(AccessRules.grantsOnNothing(ProductionCode.BAD_SAMPLES))
                .containsExactly("se.lifescience.badsample.ui.GrantedView");
    }

    @Test
    void whatOnlyOurOwnCodeMayUseIsCalledByNoPageAndNoView() {
        assertThat(AccessRules.throughInternalDoors(ProductionCode.CLASSES)).isEmpty();
        assertThat(AccessRules.throughInternalDoors(ProductionCode.BAD_SAMPLES))
                .containsExactly(
                        "se.lifescience.badsample.ui.BadView calls se.lifescience.badsample.BadService.ours()");
    }

    @Test
    void everyMappingOutsideTheSectionsIsClosedToStrangers() throws Exception {
        List<String> answered = new ArrayList<>();
        Set<String> paths = mappedPaths();
        for (String path : paths) {
            if (!isPublic(path)) {
                for (String method : List.of("GET", "POST")) {
                    if (!isRefusal(ask(method, path))) {
                        answered.add(method + " " + path);
                    }
                }
            }
        }
        assertThat(paths).contains("/unlisted/x");
        assertThat(answered).isEmpty();
        assertThat(UnlistedController.CALLS).hasValue(0);
    }

    @Test
    void everyViewBehindLoginSendsStrangersToTheLogin() throws Exception {
        List<String> open = new ArrayList<>();
        for (String path : viewPaths()) {
            HttpResponse<String> answer = ask("GET", path);
            if (answer.statusCode() != 302
                    || !isLogin(answer.headers().firstValue("location").orElse(""))) {
                open.add(path + " " + answer.statusCode());
            }
        }
        assertThat(open).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/VAADIN",
                "//VAADIN/",
                "/VAADIN;x",
                "/VAADIN;x/push",
                "/%56AADIN",
                "/%56AADIN/push",
                "/portal",
                "/portal/..;/",
                "/portal%2f..",
                "/%70ortal",
                "/%6fffice",
                "//office",
                "/office;x",
                "/?v-r=init",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump"
            })
    void detoursLeadNowhere(String path) throws Exception {
        HttpResponse<String> answer = ask("GET", path);

        assertThat(isRefusal(answer)).as(path + " " + answer.statusCode()).isTrue();
        assertThat(answer.body()).doesNotContain("appConfig");
    }

    private boolean isRefusal(HttpResponse<String> answer) {
        return answer.statusCode() >= 400
                || (answer.statusCode() == 302
                        && isLogin(answer.headers().firstValue("location").orElse("")));
    }

    private boolean isLogin(String location) {
        String path = URI.create(location).getPath();
        return path.equals("/login") || path.startsWith("/oauth2/authorization/");
    }

    private boolean isPublic(String path) {
        return open.stream().anyMatch(pattern -> pattern.matches(PathContainer.parsePath(path)));
    }

    private Set<String> mappedPaths() {
        Set<String> paths = new TreeSet<>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues()
                        .forEach(pattern ->
                                paths.add(pattern.replaceAll("\\{[^}]*}", "x").replace("**", "x"))));
        return paths;
    }

    private static List<String> viewPaths() {
        return ProductionCode.CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Route.class))
                .map(type -> "/" + type.getAnnotationOfType(Route.class).value().replaceAll(":[^/]*", "x"))
                .sorted()
                .toList();
    }

    private HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
