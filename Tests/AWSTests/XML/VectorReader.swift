import AWS
import Foundation

/// Reads an answer of a protocol test with the product's own functions, led by the test's model.
struct VectorReader {
    let suite: VectorSuite

    func value(_ element: ResponseElement, _ reference: VectorReference) throws -> VectorValue {
        guard let shape = suite.shapes[reference.shape] else { throw UnknownShape(name: reference.shape) }
        switch shape.type {
        case "structure": return .structure(try members(of: element, shape))
        case "list": return .list(try element.children.map { try value($0, item(of: shape)) })
        case "map": return .structure(try entries(Array(element.children), shape))
        case "boolean": return .flag(try Bool(element))
        case "integer", "long", "short", "byte": return .number(Double(try Int(element)))
        case "float", "double": return try number(element)
        case "timestamp": return .number(Double(try Timestamp(element).microseconds) / 1_000_000)
        case "blob": return .text(String(decoding: Data(base64Encoded: try String(element)) ?? Data(), as: UTF8.self))
        default: return .text(try String(element))
        }
    }

    private func members(of element: ResponseElement, _ shape: VectorShape) throws -> [String: VectorValue] {
        var members: [String: VectorValue] = [:]
        for (name, reference) in shape.members ?? [:] {
            members[name] = try member(of: element, called: reference.locationName ?? name, reference)
        }
        return members
    }

    private func member(
        of element: ResponseElement, called name: String, _ reference: VectorReference
    ) throws -> VectorValue? {
        guard let shape = suite.shapes[reference.shape] else { throw UnknownShape(name: reference.shape) }
        if reference.flattened ?? shape.flattened ?? false {
            let repeated = element.children.filter { $0.name == name }
            guard !repeated.isEmpty else { return nil }
            guard shape.type == "list" else { return .structure(try entries(Array(repeated), shape)) }
            return .list(try repeated.map { try value($0, item(of: shape)) })
        }
        if shape.type == "list", let items: [RawElement] = try element.list(name) {
            return .list(try items.map { try value($0.element, item(of: shape)) })
        }
        return try element.child(name).map { try value($0, reference) }
    }

    private func entries(_ elements: [ResponseElement], _ shape: VectorShape) throws -> [String: VectorValue] {
        guard let value = shape.value else { throw UnknownShape(name: "value of a map") }
        var entries: [String: VectorValue] = [:]
        for element in elements {
            let key: String = try element.required(shape.key?.locationName ?? "key")
            entries[key] = try element.child(value.locationName ?? "value").map { try self.value($0, value) }
        }
        return entries
    }

    private func item(of shape: VectorShape) throws -> VectorReference {
        guard let item = shape.member else { throw UnknownShape(name: "item of a list") }
        return item
    }

    /// Numbers that JSON has no digits for are texts in the vectors.
    private func number(_ element: ResponseElement) throws -> VectorValue {
        let text = try String(element)
        return Double(text).flatMap { $0.isFinite ? .number($0) : nil } ?? .text(text)
    }

    private struct RawElement: ResponseDecodable {
        let element: ResponseElement

        init(_ element: ResponseElement) throws(XMLError) {
            self.element = element
        }
    }

    private struct UnknownShape: Error {
        let name: String
    }
}
