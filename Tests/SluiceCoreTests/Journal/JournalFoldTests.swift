import OrderedCollections
import Testing

@testable import SluiceCore

struct JournalFoldTests {
    private let time = Timestamp(microseconds: 7)
    private let vpc = Resource.vpc(VPC(cidr: .of("10.0.0.0/16")))
    private var born: Resource { .vpc(VPC(cidr: .of("10.0.0.0/16"), dnsHostnames: false)) }

    private func fold(_ resources: [Address: StateEntry] = [:]) -> JournalFold {
        JournalFold(State(stack: "prod", lineage: "lineage", region: "us-west-2", resources: resources))
    }

    private func entry(_ id: String = "vpc-1", tags: OrderedDictionary<String, String> = ["a": "1"]) -> StateEntry {
        StateEntry(id: id, origin: .created, resource: born, tags: tags, created: time)
    }

    private func intent(_ number: Int, _ subjects: [Intent.Subject]) -> JournalEvent {
        let intent = Intent(
            id: id(number), action: Action.ID(rawValue: "call \(number)"), call: "Call", subjects: subjects, time: time)
        return .intent(intent, parameters: [])
    }

    private func id(_ number: Int) -> IntentID { IntentID(run: "run", sequence: number) }

    private func done(_ number: Int, _ ids: [Address: String]) -> JournalEvent {
        .done(id(number), results: ids.map { SubjectResult($0.key, id: $0.value) }, time: time)
    }

    @Test func `an intent alone changes nothing`() throws {
        var fold = fold()
        try fold.apply(intent(1, [.init(.vpc, .create(vpc, tags: [:]))]))
        #expect(fold.state.resources.isEmpty)
        #expect(fold.openIntents.map(\.id) == [id(1)])
    }

    @Test func `what was made is ours, with its tags and its time`() throws {
        var fold = fold()
        try fold.apply(intent(1, [.init(.vpc, .create(born, tags: ["a": "1"]))]))
        try fold.apply(done(1, [.vpc: "vpc-1"]))
        #expect(fold.state.resources == [.vpc: entry()])
        #expect(fold.openIntents.isEmpty)
    }

    @Test func `what was changed keeps its tags, and may have a new ID`() throws {
        var fold = fold([.vpc: entry()])
        try fold.apply(intent(1, [.init(.vpc, .update(vpc))]))
        try fold.apply(done(1, [.vpc: "vpc-2"]))
        var expected = entry("vpc-2")
        expected.resource = vpc
        #expect(fold.state.resources == [.vpc: expected])
    }

    @Test func `tags come and go by themselves, whatever else changes meanwhile`() throws {
        var fold = fold([.vpc: entry(tags: ["a": "1", "b": "2"])])
        try fold.apply(intent(1, [.init(.vpc, .tag(["a": "3", "c": "4"]))]))
        try fold.apply(intent(2, [.init(.vpc, .untag(["b"]))]))
        try fold.apply(intent(3, [.init(.vpc, .update(vpc))]))
        for number in [3, 2, 1] { try fold.apply(done(number, [.vpc: "vpc-1"])) }
        #expect(fold.state.resources[.vpc]?.resource == vpc)
        #expect(fold.state.resources[.vpc]?.tags == ["a": "3", "c": "4"])
    }

    @Test func `a batch that was carried out in part changes only that part`() throws {
        var fold = fold([.endpoint("kms"): entry("vpce-1"), .endpoint("sts"): entry("vpce-2")])
        try fold.apply(intent(1, [.init(.endpoint("kms"), .delete), .init(.endpoint("sts"), .delete)]))
        try fold.apply(done(1, [.endpoint("sts"): "vpce-2"]))
        #expect(fold.state.resources.keys.map(\.self) == [.endpoint("kms")])
    }

    @Test func `a call that failed, or never happened, changes nothing`() throws {
        var fold = fold()
        try fold.apply(intent(1, [.init(.vpc, .create(vpc, tags: [:]))]))
        try fold.apply(.failed(id(1), code: "VpcLimitExceeded", message: "text", time: time))
        try fold.apply(intent(2, [.init(.vpc, .create(vpc, tags: [:]))]))
        try fold.apply(.unknown(id(2), reason: "timeout", time: time))
        #expect(fold.openIntents.map(\.id) == [id(2)])
        try fold.apply(.void(id(2), reason: "nothing was found", time: time))
        #expect(fold.state.resources.isEmpty && fold.openIntents.isEmpty)
    }

    @Test func `a lost answer may turn out to have been a yes`() throws {
        var fold = fold()
        try fold.apply(intent(1, [.init(.vpc, .create(born, tags: ["a": "1"]))]))
        try fold.apply(.unknown(id(1), reason: "timeout", time: time))
        try fold.apply(done(1, [.vpc: "vpc-1"]))
        #expect(fold.state.resources == [.vpc: entry()])
    }

    // MARK: What may come yet

    @Test(arguments: [Recovery.watched, .naturalKey])
    func `whatever a lost call was to make is watched for until no twin can come`(_ recovery: Recovery) throws {
        var fold = fold()
        let group = SecurityGroup(vpc: .id("vpc-1"), name: "a", description: "b", keepsDefaultEgress: true)
        let (address, resource): (Address, Resource) =
            recovery == .watched ? (.vpc, vpc) : (.proxyEgress, .securityGroup(group))
        try fold.apply(intent(1, [.init(address, .create(resource, tags: [:]))]))
        #expect(fold.state.watched.isEmpty)
        try fold.apply(.unknown(id(1), reason: "timeout", time: time))
        let until = time.advanced(by: WatchedIntent.span)
        #expect(fold.state.watched == [WatchedIntent(id: id(1), address: address, until: until)])
        let later = time.advanced(by: .seconds(60))
        try fold.apply(.void(id(1), reason: "sent again as another call", time: later))
        #expect(fold.state.watched.map(\.until) == [until])
        #expect(fold.state.watchedUntil == until)
    }

    @Test func `a refusal of the second sending says nothing of the first`() throws {
        var fold = fold()
        let subjects = [Intent.Subject(.vpc, .create(vpc, tags: [:]))]
        try fold.apply(intent(1, subjects))
        try fold.apply(.unknown(id(1), reason: "timeout", time: time))
        try fold.apply(intent(1, subjects))
        #expect(fold.state.watched.isEmpty && fold.openIntents.count == 1)
        try fold.apply(.failed(id(1), code: "VpcLimitExceeded", message: "", time: time))
        #expect(fold.state.watched.map(\.id) == [id(1)])
    }

    @Test func `a twin may come of what was sent twice, also when one was found`() throws {
        var fold = fold()
        let subjects = [Intent.Subject(.vpc, .create(vpc, tags: [:]))]
        try fold.apply(intent(1, subjects))
        try fold.apply(.unknown(id(1), reason: "timeout", time: time))
        try fold.apply(intent(1, subjects))
        try fold.apply(done(1, [.vpc: "vpc-1"]))
        #expect(fold.state.watched.map(\.id) == [id(1)])
    }

    @Test func `an addition that was sent twice may come back after it was taken away`() throws {
        var fold = fold()
        let attribute = Resource.vpcAttribute(VPCAttribute(vpc: .id("vpc-1"), name: .dnsHostnames))
        let address = Address.vpcAttribute(.dnsHostnames)
        let subjects = [Intent.Subject(address, .create(attribute, tags: [:]))]
        try fold.apply(intent(1, subjects))
        try fold.apply(.unknown(id(1), reason: "timeout", time: time))
        try fold.apply(intent(1, subjects))
        try fold.apply(done(1, [address: address.rawValue]))
        try fold.apply(intent(2, [.init(address, .delete)]))
        try fold.apply(done(2, [address: address.rawValue]))
        #expect(fold.state.resources.isEmpty)
        let until = time.advanced(by: WatchedIntent.span)
        #expect(
            fold.state.watched == [WatchedIntent(id: id(1), address: address, until: until, addition: attribute)])
    }

    @Test func `what was lost and found, sent once, is not watched for`() throws {
        var fold = fold()
        try fold.apply(intent(1, [.init(.vpc, .create(vpc, tags: [:]))]))
        try fold.apply(.unknown(id(1), reason: "timeout", time: time))
        try fold.apply(done(1, [.vpc: "vpc-1"]))
        #expect(fold.state.watched.isEmpty)
    }

    @Test func `what was made just now and is given up is watched for by its own ID`() throws {
        var fold = fold([.vpc: entry()])
        try fold.apply(.noted(.vpc, nil, time: time.advanced(by: .seconds(10))))
        #expect(
            fold.state.watched == [
                WatchedIntent(
                    id: IntentID(rawValue: "vpc-1"), address: .vpc, until: time.advanced(by: WatchedIntent.visibility))
            ])
        var old = self.fold([.vpc: entry()])
        try old.apply(.noted(.vpc, nil, time: time.advanced(by: .seconds(300))))
        #expect(old.state.watched.isEmpty)
    }

    @Test func `a watch ends with a look that began after its moment`() throws {
        var state = fold().state
        state.watched = [1, 2].map { WatchedIntent(id: id($0), address: .vpc, until: time.advanced(by: .seconds($0))) }
        state.endWatches(seenAt: time)
        #expect(state.watched.count == 2)
        state.endWatches(seenAt: time.advanced(by: .seconds(1)))
        #expect(state.watched.map(\.id) == [id(2)])
        var fold = JournalFold(state)
        try fold.apply(.open(run: "run", lineage: "lineage", serial: 0, time: time.advanced(by: .seconds(99))))
        #expect(fold.state.watched.count == 1)
    }

    @Test func `what is noted is so without a call`() throws {
        var fold = fold()
        try fold.apply(.open(run: "run", lineage: "lineage", serial: 0, time: time))
        try fold.apply(.noted(.vpc, entry(), time: time))
        #expect(fold.state.resources == [.vpc: entry()])
        try fold.apply(.noted(.vpc, nil, time: time))
        try fold.apply(.close(time: time))
        #expect(fold.state.resources.isEmpty)
    }

    @Test func `an answer without an intent, or a second one, is an error`() throws {
        var fold = fold()
        #expect(throws: JournalError.self) { try fold.apply(done(1, [.vpc: "vpc-1"])) }
        try fold.apply(intent(1, [.init(.vpc, .create(vpc, tags: [:]))]))
        #expect(throws: JournalError.self) { try fold.apply(intent(1, [])) }
        try fold.apply(done(1, [.vpc: "vpc-1"]))
        #expect(throws: JournalError.self) { try fold.apply(done(1, [.vpc: "vpc-2"])) }
        #expect(fold.state.resources[.vpc]?.id == "vpc-1")
    }

    @Test func `the state knows the ID of what it holds, and the address of an ID`() {
        let state = fold([.vpc: entry()]).state
        #expect(state.id(of: .address(.vpc)) == "vpc-1" && state.id(of: .address(.endpoints)) == nil)
        #expect(state.id(of: .id("sg-1")) == "sg-1")
        #expect(state.addresses == ["vpc-1": .vpc])
    }
}
