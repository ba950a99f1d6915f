import AWS

/// Writes a value of a protocol test with the product's own functions, led by the test's model.
struct VectorParameter: QueryStructure {
    let value: VectorValue
    let shape: VectorShape
    let suite: VectorSuite
    var isFlattened = false

    func encode(into query: inout QueryParameters) {
        guard case .structure(let members) = value else { return }
        for (name, member) in members.sorted(by: { $0.key < $1.key }) {
            guard let reference = shape.members?[name], let parameter = parameter(member, reference) else { continue }
            query.append(reference.wireName(of: name, in: suite.dialect), parameter)
        }
    }

    func encode(into query: inout QueryParameters, as name: String) {
        switch value {
        case .null: break
        case .flag(let flag): query.append(name, flag)
        case .number(let number): query.append(name, Int(number))
        case .text(let text): query.append(name, text)
        case .structure: query.append(name, VectorStructure(content: self))
        case .list(let items):
            let items = items.compactMap { item in shape.member.flatMap { parameter(item, $0) } }
            if suite.dialect == .ec2 || isFlattened {
                query.append(name, items)
            } else {
                query.append(name, members: items)
            }
        }
    }

    private func parameter(_ value: VectorValue, _ reference: VectorReference) -> VectorParameter? {
        suite.shapes[reference.shape].map {
            VectorParameter(
                value: value, shape: $0, suite: suite, isFlattened: reference.flattened ?? $0.flattened ?? false)
        }
    }
}

/// Leaves it to the product to put the structure's name before those of its members.
private struct VectorStructure: QueryStructure {
    let content: VectorParameter

    func encode(into query: inout QueryParameters) {
        content.encode(into: &query)
    }
}

extension VectorReference {
    fileprivate func wireName(of name: String, in dialect: VectorSuite.Dialect) -> String {
        switch dialect {
        case .ec2: queryName ?? (locationName ?? name).capitalizingFirst
        case .query: locationName ?? name
        }
    }
}

extension String {
    fileprivate var capitalizingFirst: String { prefix(1).uppercased() + dropFirst() }
}
