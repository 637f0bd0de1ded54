package se.lifescience.portal.contacts;

/** What contacts can be sorted by. */
public enum ContactSort {
    NAME("lower(c.name)"),
    EMAIL("c.email_key"),
    ORGANISATION("lower(coalesce(o.name_sv, ''))");

    private final String sql;

    ContactSort(String sql) {
        this.sql = sql;
    }

    String sql(boolean descending) {
        return sql + (descending ? " desc" : "") + ", c.id";
    }
}
