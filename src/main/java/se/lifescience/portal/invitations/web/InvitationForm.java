package se.lifescience.portal.invitations.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.lifescience.portal.invitations.Answer;
import se.lifescience.portal.invitations.InvitationView;
import se.lifescience.portal.kernel.Refusal;

/** What was typed on the page of an invitation. */
class InvitationForm {

    private String answer = "";
    private String decideBy = "";
    private String name = "";
    private String email = "";
    private String note = "";

    static InvitationForm of(InvitationView invitation) {
        var form = new InvitationForm();
        form.answer = switch (invitation.state()) {
            case ACCEPTED -> "yes";
            case DECLINED -> "no";
            case MAYBE -> "maybe";
            default -> "";
        };
        form.note = invitation.note();
        var day = invitation.decideBy();
        form.decideBy = day == null ? "" : day.toString();
        return form;
    }

    Answer toAnswer() {
        return switch (answer) {
            case "yes" -> new Answer.Yes(note);
            case "no" -> new Answer.No(note);
            case "maybe" -> new Answer.Maybe(day(), note);
            case "delegate" -> new Answer.Delegate(name, email, note);
            default -> throw Refusal.of("invitations.refusal.missing.answer").at("answer");
        };
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(decideBy);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getDecideBy() {
        return decideBy;
    }

    public void setDecideBy(String decideBy) {
        this.decideBy = decideBy;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
