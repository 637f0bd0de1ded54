package se.lifescience.portal;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.ClassUtils;
import se.lifescience.portal.StatementBudgets.Budget;
import se.lifescience.portal.kernel.PortalSettings;
import se.lifescience.portal.testing.Statements;

/** Calls what the table names with so many rows of everything, and leaves nothing behind. */
record BudgetRun(
        ListableBeanFactory beans,
        TransactionOperations transaction,
        EntityManager entities,
        JdbcClient jdbc,
        PortalSettings settings) {

    /**
     * What one line of the table came to.
     *
     * @param statements for each method that was called, by name, how many it sent
     * @param rows how much came altogether
     * @param failures what went wrong instead
     */
    record Cost(Map<String, Integer> statements, long rows, List<String> failures) {}

    /** One cost for each line, in the same order. */
    List<Cost> with(int number, List<Budget<?>> budgets) {
        var costs = new ArrayList<Cost>();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var rows = BudgetRows.make(jdbc, settings, number);
            jdbc.sql("savepoint made").update();
            budgets.forEach(budget -> costs.add(cost(budget, rows)));
        });
        SecurityContextHolder.clearContext();
        return costs;
    }

    private <T> Cost cost(Budget<T> budget, BudgetRows rows) {
        var statements = new LinkedHashMap<String, Integer>();
        var came = new AtomicLong();
        var failures = new ArrayList<String>();
        beans.getBeansOfType(budget.type()).values().forEach(bean -> {
            var called = new AtomicReference<@Nullable Method>();
            var spied = spied(budget.type(), bean, called);
            entities.clear();
            rows.login().again();
            try {
                var sent = Statements.during(() -> came.addAndGet(budget.call().rows(spied, rows)));
                statements.merge(
                        ListMethods.name(userClass(bean), Objects.requireNonNull(called.get())), sent, Math::max);
            } catch (Exception failed) {
                failures.add(budget.type().getSimpleName() + ": " + called.get() + ": " + failed);
            }
            entities.clear();
            jdbc.sql("rollback to savepoint made").update();
        });
        return new Cost(statements, came.get(), failures);
    }

    static Class<?> userClass(Object bean) {
        return ClassUtils.getUserClass(AopUtils.getTargetClass(bean));
    }

    /** The bean, with a note of which of its methods is called. */
    private static <T> T spied(Class<T> type, T bean, AtomicReference<@Nullable Method> called) {
        var proxies = new ProxyFactory();
        proxies.setTarget(bean);
        if (type.isInterface()) {
            proxies.addInterface(type);
        } else {
            proxies.setProxyTargetClass(true);
        }
        proxies.addAdvice((MethodInterceptor) invocation -> {
            called.compareAndSet(null, invocation.getMethod());
            return invocation.proceed();
        });
        return type.cast(proxies.getProxy(type.getClassLoader()));
    }
}
