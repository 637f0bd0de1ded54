package se.lifescience.portal.accounts;

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

/** Holds {@link FreshLogin} to be true before a method runs: after its permission, before its transaction. */
@Configuration(proxyBeanMethods = false)
class FreshLoginRule {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor freshLogin(ObjectProvider<FreshLogins> logins) {
        MethodInterceptor rule = call -> {
            logins.getObject().require();
            return call.proceed();
        };
        var advisor =
                new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forMethodAnnotation(FreshLogin.class), rule);
        advisor.setOrder(AuthorizationInterceptorsOrder.POST_FILTER.getOrder() - 1);
        return advisor;
    }
}
