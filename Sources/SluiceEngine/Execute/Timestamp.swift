public import SluiceCore

/// Our moments in time, not those of EC2's answers.
public typealias Timestamp = SluiceCore.Timestamp
