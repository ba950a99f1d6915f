import NIOCore
import Synchronization

/// A request's body that remembers whether the HTTP library has begun to read it.
///
/// The library asks for the body once a connection stands and the request's head is on its way. As long as it has not
/// asked, the server cannot have a whole request, whatever the error says.
struct RequestBody: AsyncSequence, Sendable {
    let bytes: [UInt8]
    private let mark = Mark()

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether a part of the body may have been sent.
    var wasAskedFor: Bool { mark.isSet.load(ordering: .sequentiallyConsistent) }

    func makeAsyncIterator() -> Iterator {
        Iterator(bytes: bytes, mark: mark)
    }

    struct Iterator: AsyncIteratorProtocol {
        fileprivate var bytes: [UInt8]?
        fileprivate let mark: Mark

        mutating func next() async -> ByteBuffer? {
            mark.isSet.store(true, ordering: .sequentiallyConsistent)
            defer { bytes = nil }
            return bytes.map { ByteBuffer(bytes: $0) }
        }
    }

    fileprivate final class Mark: Sendable {
        let isSet = Atomic(false)
    }
}
