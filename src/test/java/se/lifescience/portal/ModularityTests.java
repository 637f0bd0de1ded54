package se.lifescience.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules depend on each other only as their package-info files say; draws them into target/spring-modulith-docs. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(PortalApplication.class);

    @Test
    void modulesKeepToTheirAllowedDependencies() {
        modules.verify();
    }

    @Test
    void everyModuleSaysWhatItMayDependOn() {
        assertThat(modules.stream().map(module -> module.getBasePackage().getName()))
                .isNotEmpty()
                .allMatch(ModularityTests::saysWhatItMayDependOn);
        assertThat(saysWhatItMayDependOn("se.lifescience.portal")).isFalse();
    }

    @Test
    void theMapOfTheModulesIsDrawn() {
        new Documenter(modules)
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();
    }

    private static boolean saysWhatItMayDependOn(String name) {
        try {
            ApplicationModule module = Class.forName(name + ".package-info").getAnnotation(ApplicationModule.class);
            return module != null && !List.of(module.allowedDependencies()).contains(ApplicationModule.OPEN_TOKEN);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
