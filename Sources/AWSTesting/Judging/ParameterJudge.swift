/// Compares the parameters of a request with the input shape of its action.
struct ParameterJudge {
    /// The service's model.
    let model: ServiceModel

    /// Everything in which the parameters differ from what the action takes.
    func problems(in parameters: ParameterTree, ofAction action: String) -> [String] {
        guard let input = model.actions[action] else { return ["\(model.service) has no action \(action)"] }
        return problems(in: parameters, as: input, at: "")
    }

    private func problems(in tree: ParameterTree, as name: String, at path: String) -> [String] {
        guard let shape = model.shapes[name] else { return ["\(path): the model lacks the shape \(name)"] }
        switch shape.kind {
        case .structure: return structureProblems(in: tree, as: shape, at: path)
        case .list: return listProblems(in: tree, as: shape, at: path)
        default: return scalarProblems(in: tree, as: shape, at: path)
        }
    }

    private func structureProblems(in tree: ParameterTree, as shape: ModelShape, at path: String) -> [String] {
        let members = shape.members ?? [:]
        var found = tree.value == nil ? [] : ["\(path): a value where a structure belongs"]
        for (name, child) in tree.children.sorted(by: { $0.key < $1.key }) {
            let place = path.isEmpty ? name : "\(path).\(name)"
            if let member = members[name] {
                found += problems(in: child, as: member, at: place)
            } else {
                found.append("\(place): unknown parameter")
            }
        }
        let missing = (shape.required ?? []).filter { tree.children[$0] == nil }
        return found + missing.map { "\(path.isEmpty ? "" : "\(path).")\($0): required, but missing" }
    }

    private func listProblems(in tree: ParameterTree, as shape: ModelShape, at path: String) -> [String] {
        var list = tree
        if model.listForm == .member {
            guard tree.value == nil, let members = tree.children["member"], tree.children.count == 1 else {
                return ["\(path): a list is written \(path).member.N"]
            }
            list = members
        }
        guard list.value == nil, !list.children.isEmpty else {
            return ["\(path): a list is written \(path).N, and an empty one not at all"]
        }
        let numbers = (1...list.children.count).map(String.init)
        guard Set(numbers) == Set(list.children.keys) else {
            return ["\(path): numbered \(list.children.keys.sorted().joined(separator: ", ")), not from 1 on"]
        }
        let lengthProblems = rangeProblems(Double(numbers.count), of: shape, at: path)
        return lengthProblems
            + numbers.flatMap { number in
                list.children[number].map { problems(in: $0, as: shape.element ?? "", at: "\(path).\(number)") } ?? []
            }
    }

    private func scalarProblems(in tree: ParameterTree, as shape: ModelShape, at path: String) -> [String] {
        guard tree.children.isEmpty, let value = tree.value else {
            return ["\(path): parameters below it, but it is a \(shape.kind)"]
        }
        guard ScalarForm(shape.kind).matches(value) else { return ["\(path): \(value) is no \(shape.kind)"] }
        if let values = shape.values, !values.contains(value) { return ["\(path): \(value) is no value of the model"] }
        switch shape.kind {
        case .string: return rangeProblems(Double(value.unicodeScalars.count), of: shape, at: path)
        case .integer, .long, .float, .double: return rangeProblems(Double(value) ?? .nan, of: shape, at: path)
        default: return []
        }
    }

    private func rangeProblems(_ size: Double, of shape: ModelShape, at path: String) -> [String] {
        let range = (shape.min ?? -.infinity)...(shape.max ?? .infinity)
        return range.contains(size) ? [] : ["\(path): \(size) is outside \(range)"]
    }
}
