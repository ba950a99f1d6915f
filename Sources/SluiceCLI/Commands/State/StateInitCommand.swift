import AWS
import ArgumentParser
import SluiceCore
import SluiceEngine

struct StateInitCommand: SluiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "See whether a bucket is fit for states.",
        usage: "sluice state init <plan> [--state s3://<bucket>/<prefix>] [<options>]",
        discussion: """
            Tries whether the store keeps to If-None-Match and If-Match, on which everything rests that keeps two runs \
            apart, and whether you may read, write, list and delete there. Says whether earlier versions of objects are \
            kept. Leaves nothing behind. Nobody has to run it: the first apply tries the same.

            EXAMPLES
              sluice state init plan.yaml --state s3://acme-states/networks
            """)

    @Argument(help: "The plan file.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var plan: String

    @OptionGroup var output: OutputOptions
    @OptionGroup var state: StateOptions

    func answer(in composition: Composition) async throws -> any Answer {
        let plan = try LoadedPlan(reading: plan, for: .takeBack)
        guard case .bucket(let path) = try composition.statePlace(of: plan, state) else {
            throw Failure(
                usage: "the state of \(plan.plan.name) is kept in files, which need no trying",
                cause: "neither the plan nor --state names a bucket",
                fix: "write `state: s3://BUCKET/PREFIX` into the plan, or give --state s3://BUCKET/PREFIX")
        }
        return try await composition.withBucket(
            path, sealedWith: state.key(planned: plan.plan.stateKey), in: plan.plan.region.map { try Region($0) }
        ) { journal, bucket, _ in
            try await journal.probe()
            let versioning = try? await bucket.read(GetBucketVersioning())
            return StateInitAnswer(
                place: "\(path.location)", isVersioned: versioning?.isEnabled, bucket: path.location.bucket)
        }
    }
}
