package vn.tiendo.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

/** A column that a migration or an entity lacks, and an entity whose table was dropped, show here and not when somebody first asks for them. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class MappingTest {

    @Inject
    EntityManager entities;

    @Test
    void everyEntityCanBeReadFromTheTablesThatTheMigrationsMade() {
        assertThat(entities.getMetamodel().getEntities()).isNotEmpty().allSatisfy(entity -> entities.createQuery(
                        "from " + entity.getName(), entity.getJavaType())
                .setMaxResults(1)
                .getResultList());
    }
}
