package se.lifescience.portal.strategy;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets what an edition is, also back again, so that one test leaves the strategy to the next as it was. */
public final class InForce {

    private InForce() {}

    /** Makes this the edition in force; the one that was is superseded. */
    public static void put(JdbcClient jdbc, String code) {
        jdbc.sql("update edition set state = 'SUPERSEDED' where state = 'IN_FORCE' and code <> ?")
                .param(code)
                .update();
        jdbc.sql("update edition set state = 'IN_FORCE' where code = ?")
                .param(code)
                .update();
    }

    /** Makes this an edition that was in force once. */
    public static void supersede(JdbcClient jdbc, String code) {
        jdbc.sql("update edition set state = 'SUPERSEDED' where code = ?")
                .param(code)
                .update();
    }
}
