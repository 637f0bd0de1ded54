package se.lifescience.portal.input.calls.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import se.lifescience.portal.input.calls.CallService;
import se.lifescience.portal.input.calls.CallState;
import se.lifescience.portal.input.calls.CallView;
import se.lifescience.portal.kernel.Language;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.officials.ResponsibilityService;
import se.lifescience.portal.pages.Markdown;
import se.lifescience.portal.pages.PublicController;
import se.lifescience.portal.strategy.StrategyService;

/** Shows what the office asks for, and what happens to what one sends. */
@PublicController
class CallController {

    private final CallService calls;
    private final StrategyService strategy;
    private final ResponsibilityService responsibilityService;
    private final Markdown markdown;
    private final PortalSettings settings;

    CallController(
            CallService calls,
            StrategyService strategy,
            ResponsibilityService responsibilityService,
            Markdown markdown,
            PortalSettings settings) {
        this.calls = calls;
        this.strategy = strategy;
        this.responsibilityService = responsibilityService;
        this.markdown = markdown;
        this.settings = settings;
    }

    @GetMapping("/calls")
    String calls(Model model, Locale locale) {
        var all = calls.published();
        model.addAttribute(
                "open",
                all.stream()
                        .filter(CallView::isOpen)
                        .sorted(Comparator.comparing(CallView::closesAt))
                        .map(call -> CallPage.of(call, List.of(), settings, locale))
                        .toList());
        model.addAttribute(
                "scheduled",
                all.stream()
                        .filter(call -> call.state() == CallState.SCHEDULED)
                        .sorted(Comparator.comparing(CallView::opensAt))
                        .map(call -> CallPage.of(call, List.of(), settings, locale))
                        .toList());
        model.addAttribute(
                "closed",
                all.stream()
                        .filter(call -> call.state() == CallState.CLOSED)
                        .map(call -> CallPage.of(call, List.of(), settings, locale))
                        .toList());
        return "input/calls";
    }

    @GetMapping("/calls/{slug}")
    String call(@PathVariable String slug, Model model, Locale locale) {
        var call = calls.published(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var page = CallPage.of(call, strategy.options(call.edition()), settings, locale);
        model.addAttribute("call", page);
        model.addAttribute("body", markdown.html(page.body()));
        model.addAttribute(
                "responsible",
                responsibilityService
                        .inWords(CallView.KIND, call.id().value(), Language.of(locale))
                        .orElse(""));
        return "input/call";
    }
}
