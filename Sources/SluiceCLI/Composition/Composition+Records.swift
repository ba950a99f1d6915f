import SluiceCore
import SluiceEngine

extension Composition {
    /// Does the work, and keeps the records of it that the command line asks for.
    ///
    /// - Parameters:
    ///   - heading: what is done to what, for people.
    ///   - files: what the command reads and keeps, which no record may take the place of.
    func recording(
        _ run: RunOptions, _ heading: String, besides files: [String],
        _ work: (Composition) async throws -> any Answer
    ) async throws -> any Answer {
        var known = Set(files.map(POSIX.canonical))
        let events = try stream(at: run.events, "--events", &known).map { EventFile($0.stream, at: $0.path) }
        let timeline = try stream(at: run.timeline, "--timeline", &known).map { TimelineFile($0.stream, at: $0.path) }
        let recorders: [(any RunRecorder)?] = [events, timeline]
        let record = RunRecord(recorders: recorders.compactMap(\.self))
        guard !record.recorders.isEmpty else { return try await work(self) }
        var composition = self
        composition.renderer = RecordingRenderer(base: renderer, record: record)
        let answer: any Answer
        do { answer = try await work(composition) } catch { answer = Failure(error) }
        let now = SluiceCore.Timestamp(microseconds: time.microseconds)
        if let problem = timeline?.write(heading, answer, now: now) { renderer.alert(problem) }
        return answer
    }

    /// Opens a place for a record before anything is done, so that a mistake is known in time.
    private func stream(
        at path: String?, _ option: String, _ known: inout Set<String>
    ) throws(Failure) -> (stream: any ByteStream, path: String)? {
        guard let path else { return nil }
        guard known.insert(POSIX.canonical(path)).inserted else { throw Failure(wouldOverwrite: path, option: option) }
        do throws(FileSystemError) { return (try LocalFileSystem().openStream(at: path), path) } catch {
            throw Failure(unwritten: path, error.message)
        }
    }

    /// The files that plans and their states are in.
    func files(of inputs: [RunInput], _ state: StateOptions) throws -> [String] {
        try inputs.flatMap { input in
            try [PlanPlace(input.path).file, PlanPlace(input.plan.path).file]
                + statePlace(of: input.plan, state).files
        }
    }
}

extension [RunInput] {
    /// `apply prod`, `apply 12 stacks`.
    func heading(_ command: String) -> String {
        "\(command) \(count == 1 ? self[0].plan.plan.name : amount(count, "stack"))"
    }
}
