/// Names beyond ASCII in the letters that DNS has (RFC 3492).
enum Punycode {
    /// The label's form in ASCII, without `xn--`; nil where it is too long for numbers to count.
    static func encoding(_ label: String) -> String? {
        let scalars = label.unicodeScalars.map(\.value)
        var output = scalars.filter { $0 < 0x80 }
        let basicCount = UInt32(output.count)
        if basicCount > 0 { output.append(0x2D) }
        var (next, delta, bias, handled): (UInt32, UInt32, UInt32, UInt32) = (128, 0, 72, basicCount)
        while handled < scalars.count {
            guard let lowest = scalars.filter({ $0 >= next }).min() else { return nil }
            let (step, isTooLong) = (lowest - next).multipliedReportingOverflow(by: handled + 1)
            guard !isTooLong, delta.addingReportingOverflow(step).overflow == false else { return nil }
            delta += step
            next = lowest
            for scalar in scalars where scalar <= next {
                if scalar < next {
                    delta += 1
                } else {
                    output += digits(of: delta, bias: bias)
                    bias = adapted(delta, count: handled + 1, isFirst: handled == basicCount)
                    (delta, handled) = (0, handled + 1)
                }
            }
            (delta, next) = (delta + 1, next + 1)
        }
        return String(String.UnicodeScalarView(output.compactMap(Unicode.Scalar.init)))
    }

    /// A number in digits the weights of which depend on the bias.
    private static func digits(of number: UInt32, bias: UInt32) -> [UInt32] {
        var (digits, rest, place): ([UInt32], UInt32, UInt32) = ([], number, base)
        while true {
            let threshold = place <= bias ? 1 : min(place - bias, 26)
            guard rest >= threshold else { return digits + [character(rest)] }
            digits.append(character(threshold + (rest - threshold) % (base - threshold)))
            rest = (rest - threshold) / (base - threshold)
            place += base
        }
    }

    private static func adapted(_ delta: UInt32, count: UInt32, isFirst: Bool) -> UInt32 {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var bias: UInt32 = 0
        while delta > 455 {
            delta /= base - 1
            bias += base
        }
        return bias + base * delta / (delta + 38)
    }

    private static let base: UInt32 = 36

    /// `a`–`z`, then `0`–`9`.
    private static func character(_ digit: UInt32) -> UInt32 { digit < 26 ? 0x61 + digit : 0x30 + digit - 26 }
}

extension String {
    /// The name as DNS has it: labels beyond ASCII in lower case and Punycode.
    ///
    /// Go's idna also maps compatibility forms and refuses some names; those keep their letters there and are encoded here.
    var asciiName: String {
        guard !utf8.allSatisfy({ $0 < 0x80 }) else { return self }
        return split(separator: ".", omittingEmptySubsequences: false).map { label in
            guard label.utf8.contains(where: { $0 >= 0x80 }) else { return String(label) }
            return Punycode.encoding(String(label).lowercasedName).map { "xn--\($0)" } ?? String(label)
        }.joined(separator: ".")
    }
}
