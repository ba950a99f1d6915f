import SluiceCore
import SluiceFiles

extension FuzzTarget {
    /// A plan file; a file that it names is not there.
    public static let plan = FuzzTarget("plan") { bytes in
        for file in ["plan.yaml", "plan.json"] {
            let reading = PlanFile.read(bytes, file: file) { _ in .failure(.init("there is no such file")) }
            let hasError = reading.diagnostics.contains { $0.severity == .error }
            precondition(hasError == (reading.plan == nil), "a plan with errors, or none without")
            for diagnostic in reading.diagnostics {
                precondition(!diagnostic.summary.isEmpty && !"\(diagnostic.code)".isEmpty, "a finding without words")
            }
        }
    }
}
