package se.lifescience.portal.site;

import java.util.List;

/** Every public page that the browser checks visit, without the language; a new public page is added here. */
public final class PublicPaths {

    /** Pages that exist with the sample content. */
    public static final List<String> ALL = List.of(
            "/",
            "/strategy",
            "/strategy/2019",
            "/strategy/2019/goals/2.2",
            "/conferences",
            "/conferences/exempelkonferensen",
            "/conferences/exempelkonferensen/register",
            "/calls",
            "/calls/delning-av-halsodata",
            "/organisations",
            "/organisations?q=exempel&sector=ACADEMIA",
            "/organisations/fjallvide-lakemedel",
            "/login",
            "/login?error",
            "/login?logged-out",
            "/privacy",
            "/accessibility");

    private PublicPaths() {}
}
