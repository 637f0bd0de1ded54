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
import org.springframework.web.servlet.resource.ContentVersionStrategy;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Finds style sheets by the names that their content gives them. Under such a name they are kept for ever; under the name
 * of another content the same sheet comes unkept: while versions change, a page of one node may ask the other.
 */
class StyleResolver implements ResourceResolver {

    private static final CacheControl UNKEPT = CacheControl.maxAge(Duration.ZERO);
    private static final long NEVER_THE_SAME = -1;

    private final ContentVersionStrategy content = new ContentVersionStrategy();
    // not inherited from, since a sheet would then be written anew, for its links, and lose what it says of keeping it
    private final VersionResourceResolver versions = new VersionResourceResolver().addVersionStrategy(content, "/**");

    @Override
    public @Nullable String resolveUrlPath(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return versions.resolveUrlPath(path, locations, chain);
    }

    @Override
    public @Nullable Resource resolveResource(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        var found = versions.resolveResource(request, path, locations, chain);
        var version = content.extractVersion(path);
        if (version == null) {
            return found;
        }
        if (found != null) {
            return new Sheet(found, PublicCaching.FOR_EVER);
        }
        var current = chain.resolveResource(request, content.removeVersion(path, version), locations);
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
