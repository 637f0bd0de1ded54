package se.lifescience.portal.audit.staff;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import se.lifescience.portal.audit.AuditService;
import se.lifescience.portal.kernel.Language;

/** Says an entry of the audit trail in the reader's words; what has no words is shown as it was kept. */
record AuditWords(MessageSource texts, Language language) {

    String who(AuditService.Entry entry) {
        return entry.actor()
                .map(person -> entry.name(person.value().toString()))
                .orElseGet(() -> texts.getMessage("audit.nobody", null, language.locale()));
    }

    String action(String action) {
        return words("audit.action." + action, action);
    }

    /** The thing's name; nothing where the entry is about whoever did it. */
    String subject(AuditService.Entry entry) {
        var own = entry.actor().map(person -> person.value().toString()).orElse("");
        return entry.subject().equals(own) ? "" : entry.name(entry.subject());
    }

    String facts(AuditService.Entry entry) {
        return new TreeMap<>(entry.facts())
                .entrySet().stream().map(fact -> fact(entry, fact)).collect(Collectors.joining(", "));
    }

    private String fact(AuditService.Entry entry, Map.Entry<String, String> fact) {
        return words("audit.fact." + fact.getKey(), fact.getKey()) + ": "
                + words("audit.value." + fact.getValue(), entry.name(fact.getValue()));
    }

    private String words(String key, String otherwise) {
        return Objects.requireNonNull(texts.getMessage(key, null, otherwise, language.locale()));
    }
}
