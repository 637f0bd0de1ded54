package se.lifescience.portal.officials.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.accounts.StaffDirectory;
import se.lifescience.portal.components.EmptyState;
import se.lifescience.portal.components.Page;
import se.lifescience.portal.components.ResponsiveGrid;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.Times;
import se.lifescience.portal.kernel.access.Roles;
import se.lifescience.portal.officials.OfficeHolderService;

/** Posts, who holds them and who did: by this, content says who was responsible when it was published. */
@Route("office/officials")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN})
@Menu(title = "officials.officials.title", order = 34)
class OfficeHoldersView extends Page {

    private final OfficeHolderService officials;
    private final StaffDirectory staff;
    private final ResponsiveGrid<OfficeHolderService.Holder> grid =
            new ResponsiveGrid<>(getTranslation("officials.officials.title"));

    OfficeHoldersView(OfficeHolderService officials, StaffDirectory staff) {
        super("officials.officials.title");
        this.officials = officials;
        this.staff = staff;
        lead(getTranslation("officials.officials.lead"));
        grid.componentColumn(
                getTranslation("officials.official.name"),
                one -> new Button(one.data().name(), click -> open(one)));
        grid.textColumn(
                        getTranslation("officials.official.post"),
                        one -> one.data().post().in(Language.of(getLocale())))
                .setFlexGrow(2);
        grid.shortColumn(
                getTranslation("officials.official.kind"),
                one -> getTranslation("officials.official.kind." + one.data().kind()));
        grid.shortColumn(
                getTranslation("officials.official.from"), one -> day(one.data().startsOn()));
        grid.shortColumn(
                getTranslation("officials.official.to"), one -> day(one.data().endsOn()));
        grid.setAllRowsVisible(true);
        grid.setEmptyStateComponent(new EmptyState(
                getTranslation("officials.officials.empty"), getTranslation("officials.officials.empty.text")));
        var actions = new Div(new Button(getTranslation("officials.official.new"), click -> open(null)));
        actions.addClassName("actions");
        add(actions, grid);
        refresh();
    }

    private void refresh() {
        grid.setItems(officials.all());
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : Times.day(day, getLocale());
    }

    private void open(OfficeHolderService.@Nullable Holder one) {
        new OfficeHolderDialog(staff.colleagues(), one, (id, version, data) -> {
                    officials.save(id, version, data);
                    refresh();
                })
                .open();
    }
}
