#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The names of a response's elements, each once, found by their bytes.
///
/// A table of its own, because names are looked up a hundred thousand times in a long answer, and Swift's dictionaries
/// spend most of a look-up on a hash that withstands whoever chooses the keys. This one bounds the harm instead: a name
/// that lies far from its place, as only chosen names do, is refused.
struct NameTable: Sendable {
    /// The most names a response may have.
    static let limit = 4096
    /// The most places that are looked at for a name.
    private static let reach = 64

    /// The names in the order in which they came.
    private(set) var names: [String] = []
    /// The bytes of all names, one after the other.
    private var text: [UInt8] = []
    /// Where each name ends in `text`.
    private var ends: [Int] = []
    /// One more than the index of a name, by its hash or shortly behind; 0 for a free place.
    private var slots = [UInt32](repeating: 0, count: 4 * limit)

    /// The index of a name, `nil` where no element has it.
    func index(of name: String) -> UInt32? {
        let found = name.utf8.withContiguousStorageIfAvailable { search($0) }
        guard case .found(let index) = found ?? Array(name.utf8).withUnsafeBufferPointer(search) else { return nil }
        return index
    }

    /// The index of a name, which is taken in where it is new; `nil` where there is no room for it.
    mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
        switch search(bytes) {
        case .found(let index): return index
        case .full: return nil
        case .free(let slot):
            guard names.count < Self.limit else { return nil }
            names.append(String(decoding: bytes, as: UTF8.self))
            text.append(contentsOf: bytes)
            ends.append(text.count)
            slots[slot] = UInt32(names.count)
            return UInt32(names.count - 1)
        }
    }

    private enum Place {
        case found(UInt32)
        case free(slot: Int)
        case full
    }

    private func search(_ bytes: UnsafeBufferPointer<UInt8>) -> Place {
        let start = Self.hash(bytes)
        for slot in start..<(start + Self.reach) {
            let slot = slot & (slots.count - 1)
            guard slots[slot] != 0 else { return .free(slot: slot) }
            if isName(Int(slots[slot] - 1), bytes) { return .found(slots[slot] - 1) }
        }
        return .full
    }

    private func isName(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = index == 0 ? 0 : ends[index - 1]
        guard ends[index] - start == bytes.count, let base = bytes.baseAddress else { return false }
        return text.withUnsafeBufferPointer { memcmp($0.baseAddress.unsafelyUnwrapped + start, base, bytes.count) == 0 }
    }

    /// All bytes count, eight at a time.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var (hash, offset) = (UInt64(14_695_981_039_346_656_037), 0)
        func mix(_ word: UInt64) {
            hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
        }
        let raw = UnsafeRawBufferPointer(bytes)
        while offset + 8 <= raw.count {
            mix(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
        }
        var rest = UInt64(raw.count)
        while offset < raw.count {
            rest = rest << 8 | UInt64(raw[offset])
            offset += 1
        }
        mix(rest)
        return Int(truncatingIfNeeded: hash & 0x3FFF_FFFF)
    }
}
