/// An action of the API.
struct FakeAction: Sendable {
    /// Carries the action out, and gives the members of its answer.
    typealias Body = @Sendable (inout FakeEC2, inout FakeCall) throws(FakeRefusal) -> XMLWriter

    /// Whether it changes nothing.
    let isRead: Bool
    /// Whether the API has DryRun for it.
    var takesDryRun = true
    /// The store of its requests.
    let bucket: FakeBucket.Size
    let body: Body

    static func read(_ bucket: FakeBucket.Size = .read, _ body: @escaping Body) -> FakeAction {
        FakeAction(isRead: true, bucket: bucket, body: body)
    }

    static func write(
        _ bucket: FakeBucket.Size = .write, takesDryRun: Bool = true, _ body: @escaping Body
    ) -> FakeAction {
        FakeAction(isRead: false, takesDryRun: takesDryRun, bucket: bucket, body: body)
    }
}
