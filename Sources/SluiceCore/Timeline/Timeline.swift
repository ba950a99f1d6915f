/// What became of the calls of a run, or of all runs of a fleet, in time.
public struct Timeline: Hashable, Sendable {
    /// The run of one stack.
    public struct Stack: Hashable, Sendable {
        /// Of several, its name; nil for one alone.
        public var name: String?
        /// A row for each call, the earliest first.
        public var rows: [Row]

        /// What its rows come to.
        public var totals: Totals { Totals(rows) }
    }

    /// When the first call could go out.
    public var started: Timestamp
    /// When all of it was over, or was looked at.
    public var ended: Timestamp
    /// In the order of the command line.
    public var stacks: [Stack]

    /// What all rows come to.
    public var totals: Totals { Totals(stacks.flatMap(\.rows)) }
}

extension Timeline {
    /// What a call, or sluice on its behalf, is doing.
    public enum Activity: String, Hashable, Sendable, CaseIterable {
        /// It is on its way, until its answer is there.
        case sending
        /// It was carried out, and what it did has yet to take hold.
        case settling
        /// EC2 refused it because there were too many.
        case throttled
        /// It waits for its turn, because others of its kind were refused.
        case paced
        /// It was refused because something is in use, not shown yet, or cannot be reached.
        case waiting
        /// Somebody looks at the account: for what a call made whose answer was lost, or whether all is there.
        case looking
    }

    /// A time in which one thing was going on; never empty.
    public struct Span: Hashable, Sendable {
        /// What was going on.
        public var activity: Activity
        /// Since when.
        public var from: Timestamp
        /// Until when.
        public var until: Timestamp

        /// How long it took.
        public var duration: Duration { until.since(from) }
    }

    /// One call.
    public struct Row: Hashable, Sendable {
        /// What came of it.
        public enum Outcome: Hashable, Sendable {
            /// It was carried out, and has taken hold.
            case done
            /// It was refused, or what it made came to nothing; why.
            case failed(String)
            /// It was under way when the run ended.
            case unfinished
        }

        /// The node of the graph.
        public var id: Action.ID
        /// EC2's name of the call; empty for what is no call.
        public var call: String
        /// The objects that it is about.
        public var subjects: [Address]
        /// What went on, one thing after the other.
        public var spans: [Span]
        /// How often it was sent.
        public var sendings: Int
        /// How often EC2 refused it because there were too many.
        public var throttles: Int
        /// What came of it.
        public var outcome: Outcome
        /// Whether it is one of those that the end of the run waited for, one after the other.
        public var isOnLongestPath: Bool
    }

    /// Numbers about many rows.
    public struct Totals: Hashable, Sendable {
        /// The calls that were sent.
        public var calls = 0
        /// How often one of them was sent again.
        public var retries = 0
        /// How often EC2 refused one because there were too many.
        public var throttles = 0
        /// How long each thing took, all calls together.
        public var durations: [Activity: Duration] = [:]

        /// Counts.
        public init(_ rows: [Row]) {
            for row in rows {
                calls += row.sendings > 0 ? 1 : 0
                retries += max(0, row.sendings - 1)
                throttles += row.throttles
                for span in row.spans { durations[span.activity, default: .zero] += span.duration }
            }
        }
    }
}
