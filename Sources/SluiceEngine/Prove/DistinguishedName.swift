/// A name as X.509 has it: who signed a certificate.
///
///     Name ::= SEQUENCE OF SET OF SEQUENCE { type OBJECT IDENTIFIER, value string }
struct DistinguishedName: Hashable, Sendable, CustomStringConvertible {
    /// The texts by their attribute: `CN`, `O`.
    let attributes: [Attribute: String]

    /// The parts of a name that tell people who it is, by their object identifiers.
    enum Attribute: String, CaseIterable {
        case commonName = "CN"
        case organization = "O"

        fileprivate var identifier: [UInt8] {
            switch self {
            case .commonName: [0x55, 4, 3]
            case .organization: [0x55, 4, 10]
            }
        }
    }

    /// The issuer of a certificate.
    ///
    ///     Certificate ::= SEQUENCE { tbsCertificate SEQUENCE { [0] version, serial, signature, issuer Name, … }, … }
    init?(issuerOf certificate: DERElement) {
        guard let fields = certificate.children.first?.children.drop(while: { $0.tag == DERElement.version }),
            let name = fields.dropFirst(2).first, name.tag == DERElement.sequence
        else { return nil }
        let pairs = name.children.flatMap(\.children).compactMap(Self.attribute)
        attributes = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    private static func attribute(_ element: DERElement) -> (Attribute, String)? {
        let parts = element.children
        guard parts.count == 2, parts[0].tag == DERElement.objectIdentifier,
            let attribute = Attribute.allCases.first(where: { parts[0].content.elementsEqual($0.identifier) })
        else { return nil }
        return (attribute, String(String(decoding: parts[1].content, as: UTF8.self).prefix(100)))
    }

    /// `CN=WR2, O=Google Trust Services`; `a name without words` where it has neither.
    var description: String {
        let parts = Attribute.allCases.compactMap { attribute in
            attributes[attribute].map { "\(attribute.rawValue)=\($0)" }
        }
        return parts.isEmpty ? "a name without words" : parts.joined(separator: ", ")
    }
}
