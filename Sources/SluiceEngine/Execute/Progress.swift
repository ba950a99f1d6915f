public import SluiceCore

/// Something that happened in a run, for whoever watches.
public typealias Progress = RunEvent
