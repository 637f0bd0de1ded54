package se.lifescience.portal.components;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.signals.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A list in columns; where the window is too narrow for them, one block per row with each value under its heading. */
public final class ResponsiveGrid<T> extends Grid<T> {

    /** Below this many pixels for each column, words break in the middle of a line. */
    private static final int PIXELS_PER_COLUMN = 115;

    private final List<Part<T>> parts = new ArrayList<>();
    private final Column<T> block;

    /** An empty list, which is called {@code label} by those who hear it. */
    public ResponsiveGrid(String label) {
        addClassName("rows");
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        getElement().setAttribute("aria-label", label);
        block = addComponentColumn(this::block).setHeader(label);
        block.setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (event.isInitialAttach()) {
            var window = event.getUI().getPage().windowSizeSignal();
            Signal.effect(this, () -> fit(window.get().width()));
        }
    }

    /** Text of any length, which takes what is left of the width. */
    public Column<T> textColumn(String heading, ValueProvider<T, ?> value) {
        parts.add(new Part<>(heading, row -> text(value.apply(row)), false));
        return addColumn(row -> Objects.requireNonNullElse(value.apply(row), ""))
                .setHeader(heading)
                .setWidth("8rem");
    }

    /** A date, a number or another short text that stays on one line. */
    public Column<T> shortColumn(String heading, ValueProvider<T, ?> value) {
        return tight(textColumn(heading, value));
    }

    /** A link or another component of any width. */
    public Column<T> componentColumn(String heading, ValueProvider<T, Component> value) {
        parts.add(new Part<>(heading, value, false));
        return addComponentColumn(value).setHeader(heading).setWidth("8rem");
    }

    /** A badge or another component that stays on one line. */
    public Column<T> badgeColumn(String heading, ValueProvider<T, Component> value) {
        return tight(componentColumn(heading, value));
    }

    /** What can be done with the row; in a block it stands last, without a heading. */
    public Column<T> action(String heading, ValueProvider<T, Component> value) {
        parts.add(new Part<>(heading, value, true));
        return tight(addComponentColumn(value).setHeader(heading));
    }

    private Column<T> tight(Column<T> column) {
        return column.setWidth(null).setAutoWidth(true).setFlexGrow(0);
    }

    private void fit(int width) {
        var narrow = width > 0 && width < parts.size() * PIXELS_PER_COLUMN;
        getElement().setAttribute("narrow", narrow);
        block.setVisible(narrow);
        getColumns().stream().filter(column -> !column.equals(block)).forEach(column -> column.setVisible(!narrow));
        if (!narrow) {
            // A width that was measured while a row was one block is the block's.
            recalculateColumnWidths();
        }
    }

    private Component block(T row) {
        var block = new Div();
        block.addClassName("row-block");
        var facts = new DescriptionList();
        var actions = new Div();
        actions.addClassName("row-actions");
        for (var part : parts) {
            var shown = part.show().apply(row);
            if (shown == null) {
                continue;
            }
            if (part.action()) {
                actions.add(shown);
            } else if (block.getComponentCount() == 0) {
                var head = new Div(shown);
                head.addClassName("row-head");
                block.add(head);
            } else {
                facts.add(new DescriptionList.Term(part.heading()), new DescriptionList.Description(shown));
            }
        }
        block.add(facts, actions);
        return block;
    }

    private static @Nullable Component text(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        return text.isBlank() ? null : new Span(text);
    }

    private record Part<T>(String heading, ValueProvider<T, ? extends @Nullable Component> show, boolean action) {}
}
