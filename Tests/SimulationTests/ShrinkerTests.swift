import SluiceCore
import Testing

@testable import Simulation

struct ShrinkerTests {
    /// A stack that must not be destroyed while its plan protects it fails by one mishap: that nobody is patient.
    @Test func `a story that fails keeps only what makes it fail`() {
        var story = Story(.smallVPC, [.apply])
        story.patience = -1
        let quiet = TroublePoint(MishapPoint(0, .call, 3), .wire(.throttled))
        let deadly = TroublePoint(MishapPoint(0, .call, 14), .call(.unanswered, .kill))
        story.troubles = [quiet, deadly]
        let shrunk = Shrinker.shrunk(story)
        #expect(shrunk.troubles == [deadly])
    }

    @Test func `a story that comes out well stays as it is`() {
        let story = Story(.smallVPC, [.apply])
        #expect(Shrinker.shrunk(story) == story)
    }
}
