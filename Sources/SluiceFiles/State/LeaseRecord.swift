/// What the lock of a state that a team shares says: who has it, and how often they have said so again.
///
/// JSON of format 1. Every renewal is another object, so that whoever waits sees by its tag that the holder lives.
public struct LeaseRecord: Hashable, Sendable {
    /// The only format that there is so far.
    public static let format = 1

    /// Who has the lock; `nil` for a lock that is free.
    public var holder: LockHolder?
    /// A random name of this one holding, from taking the lock to giving it back.
    public var owner: String
    /// How often it has been renewed.
    public var renewals: Int
    /// The machine that the holder runs on, between two starts of it; `nil` where that is not known.
    public var machine: String?

    /// A lock as it is written.
    public init(holder: LockHolder?, owner: String, renewals: Int = 0, machine: String? = nil) {
        self.holder = holder
        self.owner = owner
        self.renewals = renewals
        self.machine = machine
    }

    /// The same lock, renewed.
    public func renewed(_ renewals: Int) -> LeaseRecord {
        LeaseRecord(holder: holder, owner: owner, renewals: renewals, machine: machine)
    }

    /// The same lock, given back.
    public func released(_ renewals: Int) -> LeaseRecord {
        LeaseRecord(holder: nil, owner: owner, renewals: renewals, machine: machine)
    }

    /// The whole object.
    public var bytes: [UInt8] {
        var json: JSONValue = [
            "format": .int(Self.format), "held": .bool(holder != nil), "owner": .string(owner),
            "renewals": .int(renewals),
        ]
        json["machine"] = machine.map { .string($0) }
        for (key, value) in holder?.json.object ?? [:] { json[key] = value }
        return json.bytes() + "\n".utf8
    }

    /// Reads a lock; `nil` for what is none, or one of a newer sluice, which has to be taken for held.
    public init?(parsing bytes: [UInt8]) {
        guard let json = try? JSONValue(parsing: bytes), json["format"]?.int == Self.format,
            let isHeld = json["held"]?.bool, let owner = json["owner"]?.string, let renewals = json["renewals"]?.int
        else { return nil }
        let holder = isHeld ? LockHolder(json) : nil
        if isHeld, holder == nil { return nil }
        self.init(holder: holder, owner: owner, renewals: renewals, machine: json["machine"]?.string)
    }
}
