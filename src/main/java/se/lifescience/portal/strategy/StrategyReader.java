package se.lifescience.portal.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.lifescience.portal.kernel.GoalRef;
import se.lifescience.portal.kernel.LocalizedText;
import se.lifescience.portal.strategy.EditionView.GoalView;

/** Looks goals and editions up, each in one statement; a draft edition and its goals are not found here. */
@Component
class StrategyReader {

    private static final String GOALS = """
            select e.code as edition, g.code, g.title_sv, g.title_en,
                   a.code as area_code, a.title_sv as area_title_sv, a.title_en as area_title_en
            from goal g join area a on a.id = g.area_id join edition e on e.id = g.edition_id
            """;
    private static final String ORDER = " order by e.presented desc, e.code desc, g.position";

    private final JdbcClient jdbc;

    StrategyReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the goals that exist, in the strategy's order. */
    List<GoalView> goals(Collection<GoalRef> wanted) {
        return jdbc.sql(GOALS + """
                        join unnest(cast(? as text[]), cast(? as text[])) as wanted(edition, code)
                          on wanted.edition = e.code and wanted.code = g.code
                        where e.state <> 'DRAFT'""" + ORDER)
                .param(wanted.stream().map(GoalRef::edition).toArray(String[]::new))
                .param(wanted.stream().map(GoalRef::code).toArray(String[]::new))
                .query((row, number) -> goal(row))
                .list();
    }

    List<GoalView> all() {
        return jdbc.sql(GOALS + " where e.state <> 'DRAFT'" + ORDER)
                .query((row, number) -> goal(row))
                .list();
    }

    List<GoalView> of(String edition) {
        return jdbc.sql(GOALS + " where e.state <> 'DRAFT' and e.code = ?" + ORDER)
                .param(edition)
                .query((row, number) -> goal(row))
                .list();
    }

    List<EditionSummary> editions() {
        return jdbc.sql("""
                        select code, title_sv, title_en, presented, state from edition
                        where state <> 'DRAFT' order by presented desc, code desc""")
                .query((row, number) -> new EditionSummary(
                        row.getString("code"),
                        new LocalizedText(row.getString("title_sv"), row.getString("title_en")),
                        row.getObject("presented", LocalDate.class),
                        EditionState.valueOf(row.getString("state"))))
                .list();
    }

    private static GoalView goal(ResultSet row) throws SQLException {
        return new GoalView(
                new GoalRef(row.getString("edition"), row.getString("code")),
                new LocalizedText(row.getString("title_sv"), row.getString("title_en")),
                row.getString("area_code"),
                new LocalizedText(row.getString("area_title_sv"), row.getString("area_title_en")));
    }
}
