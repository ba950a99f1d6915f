/// One thing that happened in a run, in the order in which it became durable.
public enum JournalEvent: Hashable, Sendable {
    /// A run begins on this snapshot.
    case open(run: String, lineage: String, serial: Int, time: Timestamp)
    /// Written, and on the disk, before the first byte of the call goes out.
    ///
    /// `parameters` are the query as it is sent; they never hold a credential.
    case intent(Intent, parameters: [Parameter])
    /// The call was carried out.
    case done(IntentID, results: [SubjectResult], time: Timestamp)
    /// The call was certainly not carried out.
    case failed(IntentID, code: String, message: String, time: Timestamp)
    /// Nobody knows whether the call was carried out.
    case unknown(IntentID, reason: String, time: Timestamp)
    /// An open intent of an earlier run was looked into, and left nothing behind.
    case void(IntentID, reason: String, time: Timestamp)
    /// Something is so without a call of ours: found by tag, adopted, or (nil) gone.
    case noted(Address, StateEntry?, time: Timestamp)
    /// The run is over, with everything recorded.
    case close(time: Timestamp)

    /// A name and a value of a query.
    public struct Parameter: Hashable, Sendable {
        /// E.g. `CidrBlock`.
        public var name: String
        /// As it is sent, before any encoding.
        public var value: String

        /// A name with its value.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }
}

/// What came of a call for one of its subjects.
public struct SubjectResult: Hashable, Sendable {
    /// The object.
    public var address: Address
    /// The AWS ID of what was made (for kinds without one, the address itself); nil = the ID stays as it is.
    public var id: String?

    /// - Parameter id: nil for a call that changes or deletes what has its ID already.
    public init(_ address: Address, id: String? = nil) {
        self.address = address
        self.id = id
    }
}
