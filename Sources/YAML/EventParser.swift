import CLibYAML

/// libyaml's pull parser over bytes that outlive it.
struct EventParser: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let marks: MarkTable

    init(_ bytes: UnsafeBufferPointer<UInt8>, marks: MarkTable) {
        self.marks = marks
        parser = .allocate(capacity: 1)
        precondition(yaml_parser_initialize(parser) != 0, "libyaml fails to start only where memory is exhausted")
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// The next event; behind the end of the stream there is none to be asked for.
    func next() throws(YAMLError) -> Event {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) != 0 else { throw error() }
        defer { yaml_event_delete(&event) }
        return Event(event)
    }

    private func error() -> YAMLError {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "out of memory"
        let context = parser.pointee.context.map { activity in
            YAMLError.Context(
                String(cString: activity), from: marks.mark(ofCharacter: parser.pointee.context_mark.index))
        }
        let mark = marks.mark(ofCharacter: parser.pointee.problem_mark.index)
        return YAMLError(.syntax(problem: problem, context: context), at: mark)
    }
}

extension Event {
    fileprivate init(_ event: yaml_event_t) {
        let (start, end) = (event.start_mark.index, event.end_mark.index)
        let data = event.data
        switch event.type {
        case YAML_STREAM_START_EVENT: self.init(kind: .streamStart, start: start, end: end)
        case YAML_DOCUMENT_START_EVENT: self.init(kind: .documentStart, start: start, end: end)
        case YAML_DOCUMENT_END_EVENT: self.init(kind: .documentEnd, start: start, end: end)
        case YAML_ALIAS_EVENT: self.init(kind: .alias(text(data.alias.anchor) ?? ""), start: start, end: end)
        case YAML_SCALAR_EVENT:
            let (anchor, tag) = (text(data.scalar.anchor), text(data.scalar.tag))
            self.init(kind: .scalar(YAMLScalar(data.scalar)), anchor: anchor, tag: tag, start: start, end: end)
        case YAML_SEQUENCE_START_EVENT:
            let (anchor, tag) = (text(data.sequence_start.anchor), text(data.sequence_start.tag))
            let isFlow = data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
            self.init(kind: .sequenceStart(isFlow: isFlow), anchor: anchor, tag: tag, start: start, end: end)
        case YAML_SEQUENCE_END_EVENT: self.init(kind: .sequenceEnd, start: start, end: end)
        case YAML_MAPPING_START_EVENT:
            let (anchor, tag) = (text(data.mapping_start.anchor), text(data.mapping_start.tag))
            let isFlow = data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
            self.init(kind: .mappingStart(isFlow: isFlow), anchor: anchor, tag: tag, start: start, end: end)
        case YAML_MAPPING_END_EVENT: self.init(kind: .mappingEnd, start: start, end: end)
        default: self.init(kind: .streamEnd, start: start, end: end)
        }
    }
}

extension YAMLScalar {
    fileprivate typealias Raw = yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar

    fileprivate init(_ raw: Raw) {
        let bytes = UnsafeBufferPointer(start: raw.value, count: raw.length)
        self.init(String(decoding: bytes, as: UTF8.self), style: Style(raw.style))
    }
}

extension YAMLScalar.Style {
    fileprivate init(_ raw: yaml_scalar_style_t) {
        switch raw {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: self = .literal
        case YAML_FOLDED_SCALAR_STYLE: self = .folded
        default: self = .plain
        }
    }
}

/// An optional C string of libyaml's as text.
private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
}
