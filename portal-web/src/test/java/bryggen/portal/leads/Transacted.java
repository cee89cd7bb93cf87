package bryggen.portal.leads;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reading of files with a transaction around each step, as the server gives it. */
final class Transacted extends Importing {
    private final LeadBench bench;
    /** After so many batches the worker dies; negative for never. */
    int batches = -1;

    Transacted(LeadBench bench) {
        this.bench = bench;
    }

    @Override
    Optional<LeadImport> claim() {
        return bench.<Optional<LeadImport>>in(() -> bench.importing.claim());
    }

    @Override
    Optional<byte[]> part(UUID file, int seq) {
        return bench.<Optional<byte[]>>in(() -> bench.importing.part(file, seq));
    }

    @Override
    LeadImport take(LeadImport file, List<LeadFile.Row> rows) {
        if (batches-- == 0) throw new IllegalArgumentException("killed");
        return bench.in(() -> bench.importing.take(file, rows));
    }

    @Override
    void end(LeadImport file, String failure) {
        bench.run(() -> bench.importing.end(file, failure));
    }
}
