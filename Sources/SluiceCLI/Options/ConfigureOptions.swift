import ArgumentParser

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
}
