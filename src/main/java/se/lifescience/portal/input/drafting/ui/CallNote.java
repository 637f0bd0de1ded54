package se.lifescience.portal.input.drafting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.Optional;
import se.lifescience.portal.input.InputRoutes;
import se.lifescience.portal.input.calls.CallView;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Times;

/** Which call a contribution answers and until when; when the call has closed, how to send the contribution without it. */
final class CallNote extends Div {

    CallNote(Optional<CallView> call, ZoneId zone, Runnable leaveCall) {
        addClassName("notice");
        setVisible(call.isPresent());
        call.ifPresent(it -> {
            var title = it.title().in(Language.of(getLocale()));
            var closes = Times.full(it.closesAt(), zone, getLocale());
            add(new Paragraph(
                    getTranslation(it.isOpen() ? "input.write.call" : "input.write.call-closed", title, closes)));
            var link = new Anchor(InputRoutes.page(it.slug()), getTranslation("input.write.call.read"));
            link.setRouterIgnore(true);
            add(link);
            if (!it.isOpen()) {
                add(new Button(getTranslation("input.write.leave-call"), event -> leaveCall.run()));
            }
        });
    }
}
