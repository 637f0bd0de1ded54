package se.lifescience.portal.organisations;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a table that says in {@code organisation_id} whose they are; every module names its own such tables. */
public final class TableMergeParticipant implements MergeParticipant {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z]+(_[a-z]+)*");
    private static final String ALL_FOLLOW = "false";

    private final JdbcClient jdbc;
    private final String name;
    private final String table;
    private final String which;
    private final boolean isTold;

    private TableMergeParticipant(JdbcClient jdbc, String name, String table, String stays, boolean isTold) {
        if (!IDENTIFIER.matcher(table).matches()) {
            throw new IllegalArgumentException("not the name of a table: " + table);
        }
        this.jdbc = jdbc;
        this.name = name;
        this.table = table;
        this.isTold = isTold;
        this.which = table + " t where t.organisation_id = :from and not exists (select 1 from " + table
                + " o where o.organisation_id = :to and " + stays + ")";
    }

    /** All of a table's rows follow. */
    public static TableMergeParticipant of(JdbcClient jdbc, String name, String table) {
        return new TableMergeParticipant(jdbc, name, table, ALL_FOLLOW, true);
    }

    /** All of a table's rows follow, and nobody at the office is told of them beforehand, since they are private. */
    public static TableMergeParticipant unseen(JdbcClient jdbc, String name, String table) {
        return new TableMergeParticipant(jdbc, name, table, ALL_FOLLOW, false);
    }

    /**
     * All rows follow but those that stay behind, since the other organisation has the like.
     *
     * @param stays the condition in SQL on {@code t}, the row that would follow, and {@code o}, one that is there already
     */
    public static TableMergeParticipant unless(JdbcClient jdbc, String name, String table, String stays) {
        return new TableMergeParticipant(jdbc, name, table, stays, true);
    }

    String table() {
        return table;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isTold() {
        return isTold;
    }

    @Override
    public long count(OrganisationId from, OrganisationId to) {
        return from.equals(to)
                ? 0
                : jdbc.sql("select count(*) from " + which)
                        .param("from", from.value())
                        .param("to", to.value())
                        .query(Long.class)
                        .single();
    }

    @Override
    public List<UUID> move(OrganisationId from, OrganisationId to) {
        return jdbc.sql("with following as (select t.id from " + which + ") update " + table
                        + " set organisation_id = :to where id in (select id from following) returning id")
                .param("from", from.value())
                .param("to", to.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    @Override
    public void moveBack(Collection<UUID> rows, OrganisationId from, OrganisationId to) {
        jdbc.sql("update " + table + " set organisation_id = :to where organisation_id = :from and id = any(:rows)")
                .param("from", from.value())
                .param("to", to.value())
                .param("rows", rows.toArray(UUID[]::new))
                .update();
    }
}
