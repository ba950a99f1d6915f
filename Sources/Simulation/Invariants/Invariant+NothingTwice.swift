import SluiceCore

extension Invariant {
    /// I2: no two objects for one address. Rules carry their group's address; they are told apart by what they allow.
    static let nothingTwice = Invariant(name: "I2 nothing twice") { aftermath in
        let owners = aftermath.ours.filter { !$0.isImplicit }.map { object in
            let address = object.tags[SluiceTag.address] ?? ""
            return (key: object.type == "security-group-rule" ? "\(address) \(object.detail)" : address, id: object.id)
        }
        return Dictionary(grouping: owners, by: \.key).filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map {
            "\($0.key) stands for \($0.value.map(\.id))"
        }
    }
}
