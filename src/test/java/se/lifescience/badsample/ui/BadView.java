package se.lifescience.badsample.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import se.lifescience.badsample.BadService;

/** Public, no page, open to everybody who is logged in, with words in it, and tied in a circle to its service. */
@Route("bad")
@PermitAll
public class BadView extends Div {

    public BadView(BadService service) {
        service.change();
        service.ours();
        add(new H1("Hello there"), new ConfirmDialog());
    }

    public static String name() {
        return "bad";
    }
}
