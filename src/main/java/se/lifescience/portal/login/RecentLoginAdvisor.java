package se.lifescience.portal.login;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import se.lifescience.portal.kernel.access.RequiresRecentLogin;

/** Holds {@link RequiresRecentLogin} to be true before a method runs: after its permission, before its transaction. */
@Configuration(proxyBeanMethods = false)
class RecentLoginAdvisor {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor freshLogin(ObjectProvider<RecentLoginPolicy> logins) {
        MethodInterceptor rule = call -> {
            logins.getObject().require();
            return call.proceed();
        };
        var advisor = new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(RequiresRecentLogin.class), rule);
        advisor.setOrder(AuthorizationInterceptorsOrder.POST_FILTER.getOrder() - 1);
        return advisor;
    }
}
