import SluiceCore
import SluiceFiles

/// A draft as a file, which was read again: it says what was drafted.
struct WrittenDraft: Sendable {
    let draft: PlanDraft
    let text: String
    private let reading: PlanFile.Reading

    /// - Throws: what is wrong with the plan as a whole, where its parts are right each by itself.
    init(_ draft: PlanDraft, name: String) throws(Failure) {
        self.draft = draft
        text = PlanTemplate(draft).text
        reading = PlanFile.read(Array(text.utf8), file: name) { _ in .failure(PlanFile.Unreadable("it is not needed")) }
        guard let plan = reading.plan else { throw Failure(.usage, reading.diagnostics.map(\.withoutPlace)) }
        guard plan == draft.plan else { throw Failure(unfaithful: draft) }
    }

    /// What to know about the plan, with the place in the file where it has one.
    func findings(besides others: [Diagnostic]) -> Findings {
        Findings(
            reading.diagnostics + draft.findings.map(reading.source.locating) + others, source: reading.source)
    }
}

extension Diagnostic {
    /// The same, where no file is there that one could look into.
    fileprivate var withoutPlace: Diagnostic {
        var diagnostic = self
        diagnostic.location = nil
        return diagnostic
    }
}
