package se.lifescience.portal.login.providers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.InterceptingClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import se.lifescience.portal.login.ProviderUnusable;

/** Lets the framework ask providers no longer, and read no more of their answers, than we do ourselves. */
@Configuration
class ProviderHttpConfiguration {

    private static final Set<String> WRITTEN_BY_THE_CLIENT =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokenRequests(ProviderHttpClient calls) {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(requests(calls))
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    /** Asks as {@link ProviderHttpClient} asks; the request at hand is never sent by the client it was made for. */
    static ClientHttpRequestFactory requests(ProviderHttpClient calls) {
        return new InterceptingClientHttpRequestFactory(
                new JdkClientHttpRequestFactory(calls.client()), List.of((request, body, execution) -> {
                    calls.check(request.getURI());
                    try {
                        return new Answer(calls.send(asked(request, body)));
                    } catch (ProviderUnusable unusable) {
                        throw new IOException(unusable);
                    }
                }));
    }

    private static java.net.http.HttpRequest asked(HttpRequest request, byte[] body) {
        var asked = java.net.http.HttpRequest.newBuilder(request.getURI())
                .method(request.getMethod().name(), BodyPublishers.ofByteArray(body));
        request.getHeaders().forEach((name, values) -> {
            if (!WRITTEN_BY_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> asked.header(name, value));
            }
        });
        return asked.build();
    }

    /** An answer that has come whole, and was not too long. */
    private record Answer(HttpResponse<byte[]> answer) implements ClientHttpResponse {

        @Override
        public HttpStatusCode getStatusCode() {
            return HttpStatusCode.valueOf(answer.statusCode());
        }

        @Override
        public String getStatusText() {
            return "";
        }

        @Override
        public HttpHeaders getHeaders() {
            var headers = new HttpHeaders();
            answer.headers().map().forEach(headers::addAll);
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(answer.body());
        }

        @Override
        public void close() {
            // all of it is here already
        }
    }
}
