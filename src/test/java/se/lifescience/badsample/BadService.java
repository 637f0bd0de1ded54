package se.lifescience.badsample;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import se.lifescience.badsample.ui.BadView;
import se.lifescience.portal.kernel.access.Access;

/** Injected by field, guarded by nobody or by a rule of its own, with Vaadin, a page, the system's time and state. */
@Service
public class BadService {

    static int calls;

    @Autowired
    private BadRepository repository;

    @GetMapping("/bad")
    public List<BadEntity> all() {
        System.out.println(Instant.now() + " " + repository + " " + new Span(BadView.name()) + calls++);
        return List.of();
    }

    @PreAuthorize(Access.INTERNAL)
    public void ours() {}

    @PreAuthorize("isAuthenticated()")
    public void change() {}
}
