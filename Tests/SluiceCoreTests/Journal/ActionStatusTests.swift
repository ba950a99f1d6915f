import Testing

@testable import SluiceCore

struct ActionStatusTests {
    private static let time = Timestamp(microseconds: 1)
    private static let id = IntentID(run: "run", sequence: 1)
    private static let intent = Intent(
        id: id, action: Action.ID(rawValue: "vpc:CreateVpc"), call: "CreateVpc",
        subjects: [.init(.vpc, .delete)], time: time)
    private static let results = [SubjectResult(.vpc, id: "vpc-1")]

    private static let statuses: [ActionStatus] = [
        .none, .intended(intent), .unknown(intent), .done(intent, results), .failed(intent, code: "Code"),
        .void(intent),
    ]

    private static let events: [JournalEvent] = [
        .open(run: "run", lineage: "lineage", serial: 1, time: time), .intent(intent, parameters: [.init("a", "b")]),
        .done(id, results: results, time: time), .failed(id, code: "Code", message: "text", time: time),
        .unknown(id, reason: "text", time: time), .void(id, reason: "text", time: time),
        .noted(.vpc, nil, time: time), .close(time: time),
    ]

    /// Everything that may follow; whatever is not in here must be an error.
    private static let legal: [ActionStatus: [JournalEvent: ActionStatus]] = [
        .none: [events[1]: .intended(intent)],
        .intended(intent): [
            events[2]: .done(intent, results), events[3]: .failed(intent, code: "Code"), events[4]: .unknown(intent),
            events[5]: .void(intent), events[1]: .intended(intent),
        ],
        .unknown(intent): [
            events[2]: .done(intent, results), events[5]: .void(intent), events[1]: .intended(intent),
        ],
    ]

    @Test(arguments: statuses, events)
    func `exactly the legal events may follow a status`(status: ActionStatus, event: JournalEvent) throws {
        if let next = Self.legal[status]?[event] {
            #expect(try status.applying(event) == next)
        } else {
            #expect(throws: JournalError(status: status, event: event)) { try status.applying(event) }
        }
    }

    @Test func `only the very same call is sent again`() throws {
        let later = Intent(
            id: Self.id, action: Self.intent.action, call: Self.intent.call, subjects: Self.intent.subjects,
            time: Self.time.advanced(by: .seconds(1)))
        let event = JournalEvent.intent(later, parameters: [])
        #expect(throws: JournalError.self) { try ActionStatus.unknown(Self.intent).applying(event) }
    }

    @Test func `a call is open while nobody knows what came of it`() {
        #expect(Self.statuses.map { $0.open != nil } == [false, true, true, false, false, false])
    }

    @Test func `an error names both the status and the event`() {
        let error = JournalError(status: .none, event: .close(time: Self.time))
        #expect(error.description.contains("close") && error.description.hasSuffix("cannot follow none"))
    }

    @Test func `an intent is named by its run and a number`() {
        #expect(Self.id.description == "run-1")
    }
}
