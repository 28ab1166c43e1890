import Document
import Packaging

/// Gives every numbered paragraph its place in Word's numbering, so that Word prints the number the document states.
///
/// Word counts by itself as long as the stated numbers follow one another; where they do not, and where a new list or
/// appendix begins, a new `w:num` says with which number to go on.
struct NumberingPlan {
    /// A `w:abstractNum`: what a list looks like.
    enum Shape: Hashable {
        /// The four levels of headings, points in segments.
        case headings
        case dash
        case plus
        /// `1.`; lists inside lists have a shape of their own, as Word would count them as one otherwise.
        case number(depth: Int)
        /// `a)`.
        case letter(depth: Int)
        /// A text of its own, for points beyond `y)`.
        case literal(String)
    }

    /// A `w:num`: a list of a shape, with the number at which its first level used starts.
    struct Instance {
        var shape: Int
        var start: (level: Int, number: Int)?
    }

    private(set) var shapes: [Shape] = [.headings, .dash, .plus]
    /// `w:num` 1, 2, 3 …; the first three belong to the styles.
    private(set) var instances = [Instance(shape: 0), Instance(shape: 1), Instance(shape: 2)]

    /// The `w:num` in which headings count at the moment.
    private var headings = 1
    private var headingsNeedInstance = false
    /// The last number of each level of headings; 0 for none yet below the level above.
    private var last = [0, 0, 0, 0]
    /// The levels that have a paragraph in `headings` below the present ones of the levels above.
    private var isPresent = [false, false, false, false]
    /// The levels that a deeper one has passed over: LibreOffice counts them as if they were there, Word does not, and
    /// a new `w:num` settles it.
    private var isSkipped = [false, false, false, false]

    /// Returns the numbering that the style of `component` brings by itself.
    static func reference(inStyleOf component: Component) -> NumberReference? {
        switch component {
        case .part: NumberReference(number: 1, level: 0)
        case .section: NumberReference(number: 1, level: 1)
        case .clause: NumberReference(number: 1, level: 2)
        case .point: NumberReference(number: 1, level: 3)
        case .dashItem: NumberReference(number: 2, level: 0)
        case .plusItem: NumberReference(number: 3, level: 0)
        default: nil
        }
    }

    /// Lets the headings of an appendix begin with 1 again.
    mutating func startAppendix() {
        last = [0, 0, 0, 0]
        headingsNeedInstance = true
    }

    /// Returns the numbering of the next heading.
    mutating func reference(for heading: Heading) -> NumberReference {
        guard let number = heading.number else { return .none }
        let level = heading.level.rawValue
        var wordLevel = level
        var start = number
        if heading.level == .point {
            guard let position = LetterSegment.position(of: number) else {
                last[level] = number
                return NumberReference(number: literal(heading.label), level: 0)
            }
            wordLevel += position.segment
            start = position.start
        }
        if number != last[level] + 1 || isSkipped[level] || headingsNeedInstance {
            instances.append(Instance(shape: 0, start: (wordLevel, start)))
            headings = instances.count
            headingsNeedInstance = false
            isPresent = [false, false, false, false]
        }
        for above in 0..<level where !isPresent[above] { isSkipped[above] = true }
        isPresent[level] = true
        isSkipped[level] = false
        last[level] = number
        for below in (level + 1)..<last.count {
            last[below] = 0
            isPresent[below] = false
            isSkipped[below] = false
        }
        return NumberReference(number: headings, level: wordLevel)
    }

    /// Begins a list at `depth` (0 for one that is in no other) and returns its `w:num`.
    mutating func startList(_ marker: List.Marker, depth: Int) -> Int {
        switch marker {
        case .dash: 2
        case .plus: 3
        case .letter: instance(of: .letter(depth: depth), start: 1)
        case .number: instance(of: .number(depth: depth), start: 1)
        }
    }

    /// Returns the numbering of item `index` (from 0) of the list `number`.
    mutating func reference(forItem index: Int, of marker: List.Marker, list number: Int) -> NumberReference {
        guard marker == .letter else { return NumberReference(number: number, level: 0) }
        guard let position = LetterSegment.position(of: index + 1) else {
            return NumberReference(number: literal("\(Numbering.vietnameseLetter(index + 1)))"), level: 0)
        }
        return NumberReference(number: number, level: position.segment)
    }

    private mutating func literal(_ label: String) -> Int {
        instance(of: .literal(label), start: nil)
    }

    private mutating func instance(of shape: Shape, start: Int?) -> Int {
        let index = shapes.firstIndex(of: shape) ?? shapes.count
        if index == shapes.count { shapes.append(shape) }
        instances.append(Instance(shape: index, start: start.map { (0, $0) }))
        return instances.count
    }
}
