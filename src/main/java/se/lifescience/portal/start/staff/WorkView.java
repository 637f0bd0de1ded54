package se.lifescience.portal.start.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.text.NumberFormat;
import java.util.List;
import se.lifescience.portal.accounts.CurrentPerson;
import se.lifescience.portal.components.EmptyState;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.kernel.work.OfficeTaskSource;

/** What awaits the office: each kind of work with its number, and the way to it. */
@Route("office")
@Menu(title = "start.work.menu", order = 0)
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
class WorkView extends Page {

    WorkView(CurrentPerson current, List<OfficeTaskSource> sources) {
        super("start.work.heading");
        var person = current.get();
        var tasks = sources.stream()
                .flatMap(source -> source.tasks(person).stream())
                .filter(task -> task.count() > 0)
                .toList();
        lead(getTranslation("start.work.lead", person.name()));
        add(
                tasks.isEmpty()
                        ? new EmptyState(
                                getTranslation("start.work.nothing"), getTranslation("start.work.nothing-text"))
                        : list(tasks));
    }

    private Component list(List<OfficeTaskSource.OfficeTask> tasks) {
        var list = new UnorderedList();
        list.addClassName("work-list");
        tasks.forEach(task -> list.add(item(task)));
        return new Div(new H2(getTranslation("start.work.todo")), list);
    }

    private ListItem item(OfficeTaskSource.OfficeTask task) {
        var count = new Span(NumberFormat.getIntegerInstance(getLocale()).format(task.count()));
        count.addClassName("count");
        var link = new Anchor(task.link());
        link.add(count, new Span(task.text()));
        var item = new ListItem(link);
        item.addClassName("card");
        return item;
    }
}
