import SluiceCore
import SluiceEngine
import SluiceFiles

/// What the tests of the stores record.
enum StoreSamples {
    static let state = State(stack: "prod", lineage: "beef", serial: 3, account: "123456789012", region: "us-west-2")
    static let newState = State(stack: "prod", lineage: "beef", region: "us-west-2")
    static let now = Timestamp(microseconds: 1_767_323_045_000_000)
    static let holder = LockHolder(processID: 1, host: "here", command: "sluice apply", started: now)
    static let rival = LockHolder(processID: 2, host: "there", command: "sluice destroy", started: now)

    static func intent(_ number: Int, run: String = "run") -> JournalEvent {
        let subject = Intent.Subject(
            address(number), .create(.internetGateway(InternetGateway()), tags: ["sluice:stack": "prod"]))
        let intent = Intent(
            id: IntentID(run: run, sequence: number), action: Action.ID(rawValue: "\(address(number)):Create"),
            call: "CreateInternetGateway", subjects: [subject], time: now)
        return .intent(intent, parameters: [.init("Action", "CreateInternetGateway")])
    }

    static func done(_ number: Int, run: String = "run") -> JournalEvent {
        .done(
            IntentID(run: run, sequence: number), results: [SubjectResult(address(number), id: "igw-\(number)")],
            time: now)
    }

    static func failed(_ number: Int, run: String = "run") -> JournalEvent {
        .failed(IntentID(run: run, sequence: number), code: "UnauthorizedOperation", message: "no", time: now)
    }

    /// Kinds without a name can be there once only, so that a test takes names that no plan has.
    static func address(_ number: Int) -> Address { Address(rawValue: "internetGateway/\(number)") }

    static func opening(of state: State, run: String = "run") -> JournalEvent {
        .open(run: run, lineage: state.lineage, serial: state.serial, time: now)
    }

    /// The state after the events, as the next snapshot.
    static func next(after state: State, _ events: [JournalEvent]) throws(JournalError) -> State {
        var next = try StoredState(state, events: events).state ?? state
        next.serial += 1
        return next
    }
}
