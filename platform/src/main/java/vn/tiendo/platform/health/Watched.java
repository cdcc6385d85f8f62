package vn.tiendo.platform.health;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A scheduled run has a heart while it lasts. Of one that hangs the scheduler says nothing: it leaves out the next ones for ever. A run
 * that has much to do beats in between ({@link Hearts#beat()}).
 */
@Inherited
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Watched {}
