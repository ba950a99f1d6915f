/// A recorded property that is not what its kind of object has.
public enum PropertyError: Error, Hashable {
    case missing(String)
    case wrongType(String)
    case unknownKind(String)
}

extension Properties {
    func string(_ name: String) throws(PropertyError) -> String {
        guard case .string(let text)? = self[name] else { throw problem(name) }
        return text
    }

    func optionalString(_ name: String) throws(PropertyError) -> String? {
        self[name] == nil ? nil : try string(name)
    }

    func bool(_ name: String) throws(PropertyError) -> Bool {
        guard case .bool(let flag)? = self[name] else { throw problem(name) }
        return flag
    }

    func int(_ name: String) throws(PropertyError) -> Int {
        guard case .int(let number)? = self[name] else { throw problem(name) }
        return number
    }

    func target(_ name: String) throws(PropertyError) -> Target {
        switch self[name] {
        case .reference(let target): return target
        case .string(let text): return Target(text)
        default: throw problem(name)
        }
    }

    func reference<Kind>(_ name: String) throws(PropertyError) -> Reference<Kind> { Reference(try target(name)) }

    func references<Kind>(_ name: String) throws(PropertyError) -> [Reference<Kind>] {
        guard case .list(let values)? = self[name] else { throw problem(name) }
        var references: [Reference<Kind>] = []
        for value in values {
            switch value {
            case .reference(let target): references.append(Reference(target))
            case .string(let text): references.append(Reference(Target(text)))
            default: throw .wrongType(name)
            }
        }
        return references
    }

    func cidr(_ name: String) throws(PropertyError) -> IPv4CIDR {
        guard let cidr = IPv4CIDR(try string(name)) else { throw .wrongType(name) }
        return cidr
    }

    private func problem(_ name: String) -> PropertyError { self[name] == nil ? .missing(name) : .wrongType(name) }
}

extension PropertyValue {
    static func reference<Kind>(_ reference: Reference<Kind>) -> PropertyValue { .reference(reference.target) }

    static func references<Kind>(_ references: [Reference<Kind>]) -> PropertyValue {
        .list(references.sorted().map { .reference($0.target) })
    }

    static func cidr(_ cidr: IPv4CIDR) -> PropertyValue { .string(cidr.description) }
}
