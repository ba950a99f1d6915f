import ArgumentParser
import SluiceCore
import SluiceEngine

/// Where the state of the stack is.
struct StateOptions: ParsableArguments {
    @Option(
        name: .customLong("state"),
        help: .init("The state file, or s3://BUCKET/PREFIX for a team.", valueName: "place"), completion: .file())
    var file: String?

    @Option(
        name: .customLong("state-dir"),
        help: .init("The folder of the state file NAME.sluice.json; without it, the plan's.", valueName: "folder"),
        completion: .directory)
    var directory: String?

    @Option(
        name: .customLong("state-key"),
        help: .init(
            "Where the key of a sealed state in S3 is: file:PATH, env:NAME or kms:alias/NAME.", valueName: "source"))
    var keySource: String?

    func validate() throws {
        if file != nil, directory != nil { throw ValidationError("Give --state or --state-dir, not both.") }
        if let directory, directory.contains("://") {
            throw ValidationError("--state-dir takes a folder of this machine; give --state \(directory).")
        }
        if let file, file.contains("://") { _ = try Self.location(file) }
        _ = try key(planned: nil)
    }

    /// Where the state of a stack is kept: where the options say, else where its plan says, else beside its plan.
    ///
    /// - Parameters:
    ///   - plan: the plan's path; without one, the current folder.
    ///   - planned: what the plan says.
    func place(
        ofStack stack: String, besidePlan plan: String = "", planned: BucketLocation? = nil
    ) throws -> StatePlace {
        if let file {
            guard file.contains("://") else { return .files(try StatePath(file: file)) }
            return .bucket(try BucketPath(stack: stack, in: try Self.location(file)))
        }
        if let directory { return .files(try StatePath(stack: stack, directory: directory)) }
        if let planned { return .bucket(try BucketPath(stack: stack, in: planned)) }
        return .files(try StatePath(stack: stack, besidePlan: plan))
    }

    /// Where the key of the state is, if it is sealed.
    func key(planned: StateKeySource?) throws(ValidationError) -> StateKeySource? {
        guard let keySource else { return planned }
        do throws(StateKeySource.Invalid) { return try StateKeySource(keySource) } catch {
            throw ValidationError("--state-key names no place of a key: \(error.cause); \(error.fix).")
        }
    }

    /// Whether one file is meant, which only one stack can have.
    var namesFile: Bool { file.map { !$0.contains("://") } ?? false }

    private static func location(_ url: String) throws(ValidationError) -> BucketLocation {
        do { return try BucketLocation(url) } catch {
            throw ValidationError("--state \(url) \(error.reason). Write s3://BUCKET/PREFIX.")
        }
    }

    /// The same options, to be typed again.
    var arguments: [String] {
        [("--state", file), ("--state-dir", directory), ("--state-key", keySource)].flatMap { name, value in
            value.map { [name, $0] } ?? []
        }
    }
}
