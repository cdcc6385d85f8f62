package vn.tiendo.platform.page;

import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.ResultNode;
import io.quarkus.qute.SectionHelper;
import io.quarkus.qute.SectionHelperFactory;
import io.quarkus.qute.SingleResultNode;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionStage;
import vn.tiendo.platform.origin.HttpRoot;

/** The section of a template that writes an address: a path of this service behind its root, anything else as it is. */
@EngineConfiguration
public class BelowRoot implements SectionHelperFactory<BelowRoot.Address> {

    static final String NAME = "belowRoot";

    /** None while templates are checked at build. */
    @Inject
    HttpRoot root;

    @Override
    public List<String> getDefaultAliases() {
        return List.of(NAME);
    }

    @Override
    public Address initialize(SectionInitContext context) {
        return new Address(root);
    }

    record Address(HttpRoot root) implements SectionHelper {

        @Override
        public CompletionStage<ResultNode> resolve(SectionResolutionContext context) {
            return context.execute().thenApply(this::below);
        }

        private ResultNode below(ResultNode written) {
            StringBuilder address = new StringBuilder();
            written.process(address::append);
            return new SingleResultNode(root.below(address.toString()));
        }
    }
}
