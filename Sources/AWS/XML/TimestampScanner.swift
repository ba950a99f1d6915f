/// Reads the pieces of an ISO 8601 time, one after the other; each is `nil` or `false` where something else stands.
struct TimestampScanner {
    private var rest: Slice<UnsafeBufferPointer<UInt8>>

    init(_ text: UnsafeBufferPointer<UInt8>) {
        rest = text[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// A number of exactly so many digits.
    mutating func number(digits: Int) -> Int? {
        guard rest.count >= digits else { return nil }
        var number = 0
        for byte in rest.prefix(digits) {
            guard byte.isDigit else { return nil }
            number = number * 10 + Int(byte & 0x0F)
        }
        rest = rest.dropFirst(digits)
        return number
    }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// Decimals after a point, in millionths; 0 where there are none.
    mutating func fraction() -> Int? {
        guard skip(".") else { return 0 }
        var (fraction, count) = (0, 0)
        while let byte = rest.first, byte.isDigit {
            if count < 6 { fraction = fraction * 10 + Int(byte & 0x0F) }
            count += 1
            rest = rest.dropFirst()
        }
        guard count > 0 else { return nil }
        for _ in count..<max(count, 6) { fraction *= 10 }
        return fraction
    }

    /// The distance of the local time from UTC in minutes: `Z`, or `+01:00`.
    mutating func offset() -> Int? {
        if skip("Z") { return 0 }
        let isEast = skip("+")
        guard isEast || skip("-"), let hours = number(digits: 2), skip(":"), let minutes = number(digits: 2),
            hours < 24, minutes < 60
        else { return nil }
        return (isEast ? 1 : -1) * (hours * 60 + minutes)
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
