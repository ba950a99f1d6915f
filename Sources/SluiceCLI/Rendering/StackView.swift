/// One stack's part of the view of a fleet.
struct StackView: ProgressView {
    let fleet: any ProgressView
    let stack: String

    func show(_ event: RunBoard.Event, of stack: String?) { fleet.show(event, of: stack ?? self.stack) }
    func alert(_ text: String) { fleet.alert("\(stack): \(text)") }
    func end(of stack: String?) { fleet.end(of: stack ?? self.stack) }
}
