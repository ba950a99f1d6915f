/// How texts look on a stream: in colours, or plain.
struct Style: Hashable, Sendable {
    var isColored = false

    static let plain = Style()

    enum Color: String {
        case bold = "1"
        case faint = "2"
        case red = "31"
        case green = "32"
        case yellow = "33"
        case cyan = "36"
    }

    func paint(_ text: String, _ color: Color) -> String {
        isColored && !text.isEmpty ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
    }
}
