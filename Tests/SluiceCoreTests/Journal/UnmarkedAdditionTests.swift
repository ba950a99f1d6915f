import Testing

@testable import SluiceCore

/// Additions to what somebody else made carry no mark: the state has to know of them before they are there.
struct UnmarkedAdditionTests {
    private let address = Address.vpcAttribute(.dnsHostnames)
    private let attribute = Resource.vpcAttribute(VPCAttribute(vpc: .id("vpc-1"), name: .dnsHostnames))
    private let now = Timestamp(microseconds: 1)

    private func fold(_ events: JournalEvent...) throws -> JournalFold {
        var fold = JournalFold(State(stack: "prod", lineage: World.lineage, region: World.region))
        for event in [.intent(intent, parameters: [])] + events { try fold.apply(event) }
        return fold
    }

    private var intent: Intent {
        Intent(
            id: IntentID(rawValue: "run-1"), action: Action.ID(rawValue: "a"), call: "ModifyVpcAttribute",
            subjects: [.init(address, .create(attribute, tags: [:]))], time: now)
    }

    @Test func `an addition is ours from the moment on at which it may be there`() throws {
        #expect(try fold().state.resources[address]?.resource == attribute)
        #expect(try fold(.unknown(intent.id, reason: "lost", time: now)).state.resources[address] != nil)
        #expect(try fold(.void(intent.id, reason: "planned again", time: now)).state.resources[address] != nil)
    }

    @Test func `one that was refused never was there`() throws {
        let refused = JournalEvent.failed(intent.id, code: "Denied", message: "no", time: now)
        #expect(try fold(refused).state.resources[address] == nil)
    }

    @Test func `one that was refused when it was sent again may be there`() throws {
        let refused = JournalEvent.failed(intent.id, code: "IncorrectState", message: "no", time: now)
        #expect(try fold(.intent(intent, parameters: []), refused).state.resources[address] != nil)
    }
}
