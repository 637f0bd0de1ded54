package se.lifescience.badsample.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

/** Says nothing about who may see it. */
@Route("undeclared")
class UndeclaredView extends Div {}
