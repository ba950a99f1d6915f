import ArgumentParser
import SluiceCore

/// How far `configure` goes.
struct ConfigureOptions: ParsableArguments {
    @Flag(help: "Write nothing; exit with 2 when a file would change.")
    var check = false

    @Flag(help: "Write nothing; show what would change in each file.")
    var diff = false

    @Flag(help: "Put every file back as it was, and take the backups away.")
    var revert = false

    @Flag(help: "Go on although endpoints are missing, or although a file was edited beyond telling apart.")
    var force = false

    @Flag(name: .customLong("existing-vpc"), help: "Write the first private subnet to spec.existingVPC too.")
    var existingVPC = false

    @Flag(help: "Then run anthos-gke: init, and apply after a question.")
    var run = false

    func validate() throws {
        if revert, run || existingVPC {
            throw ValidationError("--revert puts files back; it goes with --check, --diff and --force only.")
        }
        if run, !writes { throw ValidationError("--run needs files that are written; leave --check and --diff out.") }
    }

    var writes: Bool { !check && !diff }

    /// Why this cannot be done for the clusters of a platform. What was written once can always be taken back.
    func obstacle(on platform: Platform) -> Failure? {
        switch platform.clusterFiles {
        case .proxyFileAndManifests: nil
        case .proxyFile where run || existingVPC:
            Failure(
                usage: "--\(run ? "run" : "existing-vpc") is not for \(platform.name)",
                cause: "it is about anthos-gke, which makes no such clusters; proxy.json is all that is written",
                fix: "leave it out")
        case .none where !revert: Failure(noAnthosStepOn: platform)
        case .proxyFile, .none: nil
        }
    }
}
