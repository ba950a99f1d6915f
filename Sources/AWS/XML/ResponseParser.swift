import CLibXML2

/// Drives libxml2's push parser over one body.
///
/// Only the events below have a handler. Without one for entities, an entity other than XML's own five is an error, so
/// nothing is ever expanded or fetched.
enum ResponseParser {
    /// How much is parsed at a time, and how long a tag may be: libxml2 compares the attributes of a tag with each
    /// other, so a megabyte of them costs seconds.
    private static let chunkSize = 1 << 16
    /// libxml2 sets up its tables once a process, and Swift runs this exactly once.
    private static let libraryIsReady: Void = xmlInitParser()

    fileprivate typealias Builder = UnsafeMutablePointer<ResponseArenaBuilder>

    static func parse(_ body: UnsafeBufferPointer<UInt8>) throws(XMLError) -> ResponseArena {
        _ = libraryIsReady
        let builder = Builder.allocate(capacity: 1)
        builder.initialize(to: ResponseArenaBuilder(bodySize: body.count))
        feed(body, to: builder)
        defer { builder.deallocate() }
        return try builder.move().finish()
    }

    private static func feed(_ body: UnsafeBufferPointer<UInt8>, to builder: Builder) {
        var handler = eventHandler()
        guard let context = xmlCreatePushParserCtxt(&handler, builder, nil, 0, nil) else {
            return builder.pointee.fail(.malformed(line: 0, reason: "the parser has no memory"))
        }
        defer { xmlFreeParserCtxt(context) }
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
        for start in stride(from: 0, to: body.count, by: chunkSize) where builder.pointee.failure == nil {
            let chunk = body[start..<min(start + chunkSize, body.count)]
            push(UnsafeBufferPointer(rebasing: chunk), to: context, builder)
        }
        xmlParseChunk(context, nil, 0, 1)
        if context.pointee.wellFormed == 0 {
            let line = Int(context.pointee.input?.pointee.line ?? 0)
            builder.pointee.fail(.malformed(line: line, reason: "it is cut off"))
        }
    }

    /// Parses the next part of the body; a part of full size must hold something besides a tag that goes on.
    private static func push(_ chunk: UnsafeBufferPointer<UInt8>, to context: xmlParserCtxtPtr, _ builder: Builder) {
        let events = builder.pointee.events
        chunk.withMemoryRebound(to: CChar.self) { bytes in
            _ = xmlParseChunk(context, bytes.baseAddress, Int32(bytes.count), 0)
        }
        if chunk.count == chunkSize, builder.pointee.events == events { builder.pointee.fail(.beyondLimit(.tagSize)) }
    }

    private static func eventHandler() -> xmlSAXHandler {
        let characters: charactersSAXFunc = { state, text, count in
            builder(state)?.pointee.append(UnsafeBufferPointer(start: text, count: Int(count)))
        }
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { state, name, _, namespace, _, _, _, _, _ in
            if let name { builder(state)?.pointee.start(name: name, namespace: namespace) }
        }
        handler.endElementNs = { state, _, _, _ in builder(state)?.pointee.end() }
        handler.characters = characters
        handler.ignorableWhitespace = characters
        handler.cdataBlock = characters
        handler.internalSubset = { state, _, _, _ in builder(state)?.pointee.fail(.documentType) }
        handler.serror = { state, error in
            guard let error = error?.pointee, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
            let message = error.message.map { String(cString: $0) } ?? "error \(error.code)"
            let reason = String(message.prefix { !$0.isNewline })
            builder(state)?.pointee.fail(.malformed(line: Int(error.line), reason: reason))
        }
        return handler
    }
}

/// The builder behind the pointer that libxml2 hands to every handler.
private func builder(_ state: UnsafeMutableRawPointer?) -> ResponseParser.Builder? {
    state?.assumingMemoryBound(to: ResponseArenaBuilder.self)
}
