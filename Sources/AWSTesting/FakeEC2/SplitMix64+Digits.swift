import SeededRandom

extension SplitMix64 {
    /// That many lower-case hexadecimal digits.
    mutating func digits(_ count: Int) -> String {
        let alphabet = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        var bits: UInt64 = 0
        for position in 0..<count {
            if position % 16 == 0 { bits = next() }
            text.append(alphabet[Int(bits & 15)])
            bits >>= 4
        }
        return String(decoding: text, as: UTF8.self)
    }
}
