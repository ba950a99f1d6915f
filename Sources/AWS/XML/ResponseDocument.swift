/// Reads the body of an AWS answer.
///
/// Strict, because a truncated list must never read as an absent object: the body must be one whole well-formed
/// document without a document type. libxml2's push mode enforces no size, so the limits are our own: 64 MB of body,
/// 64 levels, 1 MB for one text, 64 kB for one tag, 4,096 different names.
public enum ResponseDocument {
    private static let bodyLimit = 64_000_000

    /// The root element of a body.
    ///
    /// - Throws: an `XMLError` for a body that is empty, truncated, not well-formed or beyond a limit.
    public static func parse(_ body: [UInt8]) throws(XMLError) -> ResponseElement {
        guard !body.isEmpty else { throw XMLError(path: "", problem: .empty) }
        guard body.count <= bodyLimit else { throw XMLError(path: "", problem: .beyondLimit(.bodySize)) }
        let arena = try body.withUnsafeBufferPointer { (bytes) throws(XMLError) in try ResponseParser.parse(bytes) }
        return ResponseElement(arena: arena, index: 0)
    }

    /// The root element of a body that must be the answer asked for.
    ///
    /// - Parameters:
    ///   - root: the name that the root must have, `DescribeVpcsResponse`.
    ///   - namespace: what the root's namespace must begin with, so that the version of the API at its end does not
    ///     matter. A root without any namespace passes.
    public static func parse(
        _ body: [UInt8], expecting root: String, namespace: String
    ) throws(XMLError) -> ResponseElement {
        let element = try parse(body)
        guard element.name == root else {
            throw XMLError(path: root, problem: .unexpectedRoot(found: element.name))
        }
        if let found = element.namespace, !found.hasPrefix(namespace) {
            throw XMLError(path: root, problem: .unexpectedNamespace(found: found))
        }
        return element
    }
}
