import ArgumentParser
import SluiceFiles

struct ValidateCommand: SluiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Say everything about a plan that can be said without AWS.",
        usage: "sluice validate <plan> …",
        discussion: """
            Reads plan files, and the files that they name, and reports every mistake at once with its line. \
            Needs no credentials and no network. Exits with 3 when a plan is invalid.

            EXAMPLES
              sluice validate plan.yaml
              sluice validate plans/*/plan.yaml --json
            """)

    @Argument(
        help: .init("The plan files.", valueName: "plan"), completion: .file(extensions: ["yaml", "yml", "json"]))
    var plans: [String]

    @OptionGroup var output: OutputOptions

    func answer(in composition: Composition) async throws -> any Answer {
        ValidationAnswer(entries: try PlanArguments(plans).paths.flatMap(entries))
    }

    /// An entry for each stack of the file.
    private func entries(_ path: String) -> [ValidationAnswer.Entry] {
        do throws(Failure) {
            let place = PlanPlace(path)
            let readings = LoadedPlan.readings(of: try LoadedPlan.bytes(of: place.file), path: place.file)
            return readings.filter { place.stack == nil || $0.plan == nil || $0.plan?.name == place.stack }.map {
                reading in
                .init(
                    path: place.file, plan: reading.plan, stack: reading.stack,
                    findings: Findings(reading.diagnostics, source: reading.source))
            }
        } catch {
            return [.init(path: path, plan: nil, findings: error.findings)]
        }
    }
}
