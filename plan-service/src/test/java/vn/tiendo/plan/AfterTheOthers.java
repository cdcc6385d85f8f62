package vn.tiendo.plan;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For tests that add plans or move the time: they run after those that count what the catalogue ships and that wait for watermarks, which
 * never go back in time, in an application of their own. The setting is read by nobody; it tells the two applications apart.
 */
@WithTestResource(value = Backing.class, initArgs = @ResourceArg(name = "test.order", value = "after the others"))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AfterTheOthers {}
