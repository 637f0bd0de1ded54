package se.lifescience.portal.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.CharacterEncodingFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets public pages be kept for a minute and asked for again by their ETag. Personal links and pages with a form's
 * ticket are never kept: two people with one ticket would be taken for one.
 */
@Configuration
class PublicCaching implements WebMvcConfigurer {

    static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl FOR_AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private static final CacheControl FOR_A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final PublicSite site;

    PublicCaching(PublicSite site) {
        this.site = site;
    }

    /** Weak tags, since the server does not compress an answer with a strong one. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        var filter = new PublicEtags(site);
        filter.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<ShallowEtagHeaderFilter>(filter);
        registration.setUrlPatterns(List.of("/*"));
        return registration;
    }

    /** Says how the style sheets are written, which their file names do not tell. */
    @Bean
    FilterRegistrationBean<CharacterEncodingFilter> stylesInUtf8() {
        var registration =
                new FilterRegistrationBean<>(new CharacterEncodingFilter(StandardCharsets.UTF_8.name(), false, true));
        registration.setUrlPatterns(List.of("/styles/*", "/aura/*"));
        return registration;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KeepForAMinute(site));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/fonts/**")
                .addResourceLocations("classpath:/META-INF/resources/fonts/")
                .setCacheControl(FOR_EVER);
        // Vaadin would serve these too, by a forward, after which the server throws away what the ETag filter holds
        // back
        for (var folder : List.of("images", "aura")) {
            folder(registry, folder);
        }
        folder(registry, "styles").resourceChain(false).addResolver(new StyleResolver());
    }

    private static ResourceHandlerRegistration folder(ResourceHandlerRegistry registry, String name) {
        return registry.addResourceHandler("/" + name + "/**")
                .addResourceLocations("classpath:/META-INF/resources/" + name + "/")
                .setCacheControl(FOR_AN_HOUR);
    }

    /** Buffers only what may be kept. */
    private static final class PublicEtags extends ShallowEtagHeaderFilter {

        private final PublicSite site;

        private PublicEtags(PublicSite site) {
            this.site = site;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            var path = request.getRequestURI();
            return !HttpMethod.GET.matches(request.getMethod())
                    || site.isPersonal(path)
                    || path.startsWith("/VAADIN/")
                    || path.startsWith("/portal")
                    || path.startsWith("/office")
                    || request.getParameter("v-r") != null;
        }
    }

    /** Runs before the page is written, when the controller has said all it will say. */
    private static final class KeepForAMinute implements HandlerInterceptor {

        private final PublicSite site;

        private KeepForAMinute(PublicSite site) {
            this.site = site;
        }

        @Override
        public void postHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
            if (view != null
                    && HttpMethod.GET.matches(request.getMethod())
                    && response.getStatus() == HttpServletResponse.SC_OK
                    && handler instanceof HandlerMethod method
                    && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PublicController.class)
                    && !site.isPersonal(request.getRequestURI())
                    && !FormTicketService.wasIssuedFor(request)
                    && !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE.getHeaderValue());
            }
        }
    }
}
