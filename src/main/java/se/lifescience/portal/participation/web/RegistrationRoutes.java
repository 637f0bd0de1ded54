package se.lifescience.portal.participation.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.lifescience.portal.participation.OccasionPages;

/** Puts the sign-up form and the calendar entry below the pages of every kind of occasion; each kind says where its pages are. */
@Component
class RegistrationRoutes implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping mappings;
    private final List<OccasionPages> kinds;
    private final RegistrationPages pages;

    RegistrationRoutes(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            List<OccasionPages> kinds,
            RegistrationPages pages) {
        this.mappings = mappings;
        this.kinds = kinds;
        this.pages = pages;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var kind : kinds) {
            map(RequestMethod.GET, kind.pattern() + RegistrationPages.REGISTER, "form");
            map(RequestMethod.POST, kind.pattern() + RegistrationPages.REGISTER, "register");
            map(RequestMethod.GET, kind.pattern() + RegistrationPages.CALENDAR, "calendar");
        }
    }

    private void map(RequestMethod method, String path, String handler) {
        var does = Arrays.stream(RegistrationPages.class.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(handler))
                .findFirst()
                .orElseThrow();
        mappings.registerMapping(
                RequestMappingInfo.paths(path)
                        .methods(method)
                        .options(mappings.getBuilderConfiguration())
                        .build(),
                pages,
                does);
    }
}
