/// Rows whose cells stand beneath each other.
struct TextTable {
    /// One cell: its text, made safe for a terminal, and its colour.
    struct Cell: ExpressibleByStringInterpolation {
        let text: String
        let color: Style.Color?

        init(_ text: String, _ color: Style.Color? = nil) {
            self.text = text.visible
            self.color = color
        }

        init(stringLiteral value: String) { self.init(value) }
    }

    private let rows: [[Cell]]

    init(_ rows: [[Cell]]) { self.rows = rows }

    /// A line a row; columns are parted by two blanks, and the last is never padded.
    func lines(indent: Int = 2, _ style: Style) -> [String] {
        let widths = self.widths
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let isLast = row[(column + 1)...].allSatisfy { $0.text.isEmpty }
                let padding = isLast ? "" : String(repeating: " ", count: widths[column] - cell.text.count)
                return (cell.color.map { style.paint(cell.text, $0) } ?? cell.text, padding, isLast)
            }
            let end = cells.firstIndex { $0.2 } ?? cells.endIndex - 1
            return String(repeating: " ", count: indent)
                + cells[...end].map { $0.0 + $0.1 }.joined(separator: "  ")
        }
    }

    private var widths: [Int] {
        rows.reduce(into: []) { widths, row in
            for (column, cell) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], cell.text.count)
            }
        }
    }
}
