package se.lifescience.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.lifescience.portal.StatementBudgets.Budget;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.testing.PortalTest;

/** Every list, count and export costs as many statements with two hundred rows as with one, and no more than it may. */
@PortalTest
class StatementBudgetTests {

    private static final int FEW_ROWS = 1;
    private static final int MANY_ROWS = 200;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PortalSettings settings;

    @Test
    void everyListKeepsItsBudget() {
        var run = new BudgetRun(context, transaction, entities, jdbc, settings);
        var methods = listMethods();

        assertThat(methods).hasSizeGreaterThan(50);
        assertThat(faults(run, StatementBudgets.ALL_OF_THEM, methods)).isEmpty();
        assertThat(StatementBudgets.idle(methods)).isEmpty();
    }

    @Test
    void aListThatAsksForEachOfItsRowsIsFound() {
        var run = runOf(new Growing(jdbc));

        assertThat(faults(
                        run,
                        List.of(StatementBudgets.of(
                                Growing.class, 500, (s, r) -> s.names().size())),
                        ListMethods.of(Growing.class)))
                .containsExactlyInAnyOrder(
                        "Growing.names(): 2 statements with 1 row, 201 with 200", "Growing.count() has no budget");
    }

    @Test
    void aListThatCostsTooMuchOrWhoseRowsAreNotThereIsFound() {
        var run = runOf(new Growing(jdbc));

        assertThat(faults(run, List.of(StatementBudgets.of(Growing.class, 0, (s, r) -> s.count())), Set.of()))
                .containsExactlyInAnyOrder(
                        "Growing.count(): 1 statements, of 0 allowed",
                        "[Growing.count()]: no more rows come when there are more");
    }

    private BudgetRun runOf(Growing sample) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("growing", sample);
        return new BudgetRun(beans, transaction, entities, jdbc, settings);
    }

    private Set<String> listMethods() {
        return context.getBeansOfType(Object.class, false, false).values().stream()
                .map(BudgetRun::userClass)
                .filter(type -> ProductionCode.CLASSES.contain(type.getName()))
                .flatMap(type -> ListMethods.of(type).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> faults(BudgetRun run, List<Budget<?>> budgets, Set<String> methods) {
        var faults = new ArrayList<String>();
        var few = run.with(FEW_ROWS, budgets);
        var many = run.with(MANY_ROWS, budgets);
        var called = new TreeSet<String>();
        for (var i = 0; i < budgets.size(); i++) {
            var most = budgets.get(i).most();
            var small = few.get(i);
            var large = many.get(i);
            called.addAll(large.statements().keySet());
            faults.addAll(large.failures());
            large.statements().forEach((method, sent) -> {
                var before = small.statements().getOrDefault(method, 0);
                if (!sent.equals(before)) {
                    faults.add("%s: %d statements with 1 row, %d with 200".formatted(method, before, sent));
                }
                if (before > most) {
                    faults.add("%s: %d statements, of %d allowed".formatted(method, before, most));
                }
            });
            if (large.rows() != StatementBudgets.FEW && large.rows() <= small.rows()) {
                faults.add(large.statements().keySet() + ": no more rows come when there are more");
            }
        }
        methods.stream()
                .filter(method -> !called.contains(method) && !StatementBudgets.isBounded(method))
                .forEach(method -> faults.add(method + " has no budget"));
        return faults;
    }

    /** Does what no list may. */
    public static class Growing {

        private final JdbcClient jdbc;

        Growing(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        public List<String> names() {
            return jdbc.sql("select code from edition where code ~ '^b[0-9]+$'").query(String.class).list().stream()
                    .map(code -> jdbc.sql("select title_sv from edition where code = ?")
                            .param(code)
                            .query(String.class)
                            .single())
                    .toList();
        }

        @Transactional(readOnly = true)
        public long count() {
            return jdbc.sql("select 1").query(Long.class).single();
        }
    }
}
