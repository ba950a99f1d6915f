import SluiceEngine

extension Composition {
    /// Does the work, and keeps the records of it that the command line asks for.
    ///
    /// - Parameter files: what the command reads and keeps, which no record may take the place of.
    func recording<Value: Sendable>(
        _ run: RunOptions, besides files: [String], _ work: (Composition) async throws -> Value
    ) async throws -> Value {
        guard let events = run.events else { return try await work(self) }
        let known = Set(files.map(POSIX.canonical))
        guard !known.contains(POSIX.canonical(events)) else {
            throw Failure(wouldOverwrite: events, option: "--events")
        }
        var composition = self
        do throws(FileSystemError) {
            let file = EventFile(try LocalFileSystem().openStream(at: events), at: events)
            composition.renderer = RecordingRenderer(base: renderer, record: RunRecord(recorders: [file]))
        } catch {
            throw Failure(unwritten: events, error.message)
        }
        return try await work(composition)
    }

    /// The files that plans and their states are in.
    func files(of inputs: [RunInput], _ state: StateOptions) throws -> [String] {
        try inputs.flatMap { input in
            try [PlanPlace(input.path).file, PlanPlace(input.plan.path).file]
                + statePath(of: input.plan, state).files
        }
    }
}
