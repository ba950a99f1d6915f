extension YAMLTestSuite {
    /// Where libyaml, a parser for YAML 1.1, differs from the suite, which asks for YAML 1.2: the reason by case.
    static let deviations: [String: String] = {
        var deviations: [String: String] = [:]
        for (reason, cases) in reasons {
            for id in cases.split(whereSeparator: \.isWhitespace) { deviations[String(id)] = reason }
        }
        return deviations
    }()

    private static let reasons = [
        (
            "refuses a key or value that is left out entirely",
            "2JQS 6M2F CFD4 FRK4 M2N8/00 NHX8 NKF9 S3PD SM9W/01 UKK6/00"
        ),
        (
            "refuses a colon in flow that stands on a line of its own or touches its value",
            "4ABK 4MUZ/00 4MUZ/01 4MUZ/02 58MP 5MUD 5T43 9SA2 DBG4 K3WX NJ66 UT92 VJP3/01"
        ),
        ("reads ? and : at the start of a plain scalar in flow as indicators", "652Z HM87/00 HM87/01"),
        (
            "refuses a tab where spaces could stand",
            "6BCT 6CA3 96NN/00 96NN/01 A2M4 DK95/00 DK95/03 DK95/04 Q5MG R4YG Y79Y/01 Y79Y/10"
        ),
        (
            "knows no directive but %YAML 1.1 and %TAG",
            "2LFX 6LVF BEC7 MUS6/05 MUS6/06 W4TN ZYU8/00 ZYU8/01 ZYU8/02 ZYU8/03"
        ),
        ("wants a document mark before every further document", "7Z25 HWV9 M7A3 QT73"),
        ("refuses a block scalar at the margin", "DK3J FP8R"),
        ("takes only letters, digits, - and _ in the name of an anchor", "2SXE 8XYN W5VH Y2GN"),
        ("drops blanks at the end of a file without a line break", "JEF9/02 L24T/01"),
        ("takes flow content that is indented too little", "9C9N QB6E"),
        ("takes directives behind an open document, or two of them", "9HCY EB22 MUS6/00 MUS6/01 RHX7"),
        ("takes a comment without a blank before it", "9JBA CVW2 SU5Z X4QW"),
        ("takes a tab as indentation in places", "DK95/01 Y79Y/03"),
        ("takes a dash as a plain scalar in flow", "G5U8 YJV2"),
        ("takes leading lines with more spaces than the block scalar", "S98Z"),
    ]
}
