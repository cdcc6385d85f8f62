package vn.tiendo.plan.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All provinces. */
@ApplicationScoped
public class Provinces implements PanacheRepositoryBase<Province, String> {}
