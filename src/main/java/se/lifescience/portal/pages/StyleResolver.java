package se.lifescience.portal.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Finds style sheets by the names that their content gives them. Under such a name they are kept for ever; under the name
 * of another content the same sheet comes unkept: while versions change, a page of one node may ask the other.
 */
class StyleResolver extends VersionResourceResolver {

    private static final CacheControl UNKEPT = CacheControl.maxAge(Duration.ZERO);
    private static final long NEVER_THE_SAME = -1;

    StyleResolver() {
        addContentVersionStrategy("/**");
    }

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        var found = super.resolveResourceInternal(request, path, locations, chain);
        var strategy = getStrategyForPath(path);
        var version = strategy == null ? null : strategy.extractVersion(path);
        if (strategy == null || version == null) {
            return found;
        }
        if (found != null) {
            return new Sheet(found, PublicCaching.FOR_EVER);
        }
        var current = chain.resolveResource(request, strategy.removeVersion(path, version), locations);
        return current == null ? null : new Sheet(current, UNKEPT);
    }

    private static final class Sheet extends AbstractResource implements HttpResource {

        private final Resource file;
        private final CacheControl keeping;

        Sheet(Resource file, CacheControl keeping) {
            this.file = file;
            this.keeping = keeping;
        }

        @Override
        public HttpHeaders getResponseHeaders() {
            var headers = new HttpHeaders();
            headers.setCacheControl(keeping);
            return headers;
        }

        /** Two sheets of one name may be of one age, too; what the browser has is the same by its tag or not at all. */
        @Override
        public long lastModified() {
            return NEVER_THE_SAME;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return file.getInputStream();
        }

        @Override
        public @Nullable String getFilename() {
            return file.getFilename();
        }

        @Override
        public String getDescription() {
            return file.getDescription();
        }
    }
}
