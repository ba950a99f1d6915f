import AWS
import SluiceCore
import SluiceEngine

/// Several stacks that one command is about, each with a state of its own.
struct Fleet: Sendable {
    /// One of them.
    struct Member: Sendable {
        let input: RunInput
        /// Its name; with its Region, or its path, where the name is used twice.
        let label: String
        let region: Region

        var plan: LoadedPlan { input.plan }

        func part(_ answer: any Answer) -> FleetAnswer.Part {
            FleetAnswer.Part(stack: label, region: region.name, path: plan.path, answer: answer)
        }
    }

    let members: [Member]

    /// - Throws: wrong usage: two stacks with one state, or a Region that does not fit.
    init(_ inputs: [RunInput], _ state: StateOptions, _ region: RegionOptions, _ composition: Composition) throws {
        if state.namesFile, inputs.count > 1 {
            throw Failure(onlyForOne: "--state", fix: "give --state-dir; each has a file NAME.sluice.json there")
        }
        let regions = try inputs.map { try composition.region(of: $0.plan.plan, option: region.region) }
        let labels = Self.labels(zip(inputs, regions).map { ($0.plan.plan.name, $1.name, $0.plan.path) })
        members = zip(zip(inputs, labels), regions).map { Member(input: $0.0, label: $0.1, region: $1) }
        var known: Set<String> = []
        for member in members {
            let place = try composition.statePlace(of: member.plan, state)
            let name = if case .files(let path) = place { POSIX.canonical(path.snapshot) } else { "\(place)" }
            guard known.insert(name).inserted else {
                throw Failure(twin: member.plan.plan.name, state: place.description)
            }
        }
    }

    /// The shortest name for each that no other has.
    private static func labels(_ stacks: [(name: String, region: String, path: String)]) -> [String] {
        stacks.map { stack in
            let namesakes = stacks.filter { $0.name == stack.name }
            if namesakes.count == 1 { return stack.name }
            let isAlone = namesakes.count { $0.region == stack.region } == 1
            return isAlone ? "\(stack.name) in \(stack.region)" : "\(stack.name) of \(stack.path)"
        }
    }

    /// What each comes to, all at once; an error of one is its answer, and nobody else's.
    ///
    /// - Parameter work: is given the number of a stack, the stack, and what to work with for it.
    func answer(
        in composition: Composition, _ work: @escaping @Sendable (Int, Member, Composition) async throws -> any Answer
    ) async -> FleetAnswer {
        let regions = Set(members.map(\.region.name)).sorted().joined(separator: ", ")
        composition.renderer.note("looking at \(amount(members.count, "stack")) in \(regions)")
        let assembly = Assembly(size: members.count)
        let answers = await withTaskGroup(of: (Int, any Answer).self) { group in
            for (index, member) in members.enumerated() {
                var composition = composition
                composition.renderer = composition.renderer.named(member.label)
                composition.assemble = { await assembly.arrive(index) }
                group.addTask { [composition] in
                    let answer: any Answer
                    do { answer = try await work(index, member, composition) } catch { answer = Failure(error) }
                    await assembly.leave(index)
                    return (index, answer)
                }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        return FleetAnswer(parts: members.enumerated().compactMap { index, member in answers[index].map(member.part) })
    }
}
