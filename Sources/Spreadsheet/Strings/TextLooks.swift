/// How the visible runs of a text look; nothing where all of it looks as its cell's own font does.
struct TextLooks: OptionSet, Hashable {
  var rawValue: UInt8

  /// Runs without properties of their own, which look as the cell does.
  static let inherited = Self(rawValue: 1)
  /// Runs with properties of their own, struck through or not, raised or lowered or not.
  static let struck = Self(rawValue: 1 << 1)
  static let unstruck = Self(rawValue: 1 << 2)
  static let raised = Self(rawValue: 1 << 3)
  static let level = Self(rawValue: 1 << 4)

  /// A cell's traits with such a text in place of one in the cell's own font.
  func traits(in cell: CellTraits) -> CellTraits {
    guard !subtracting(.inherited).isEmpty else { return cell }
    let inherits = contains(.inherited)
    let (cellIsStruck, cellIsRaised) = (cell.contains(.struck), cell.contains(.raised))
    var traits = cell.subtracting([.struck, .raised])
    if contains(.struck) || inherits && cellIsStruck {
      let isPartly = contains(.unstruck) || inherits && !cellIsStruck
      traits.insert(isPartly ? .partlyStruck : .struck)
    }
    if contains(.raised) || inherits && cellIsRaised {
      let isPartly = contains(.level) || inherits && !cellIsRaised
      traits.insert(isPartly ? .partlyRaised : .raised)
    }
    return traits
  }
}

/// The properties of a run (`rPr`, ECMA-376 part 1, 18.4.7), as far as they tell whether it is meant.
struct RunProperties {
  private var isGiven = false
  private var isStruck = false
  private var isRaised = false

  /// Takes the element that holds the properties.
  mutating func begin() { isGiven = true }

  /// Takes one property, of a run or of a font of the styles.
  mutating func take(_ element: XMLElement) {
    if element.name.spells("strike") {
      // Without a value the element itself says yes.
      isStruck = element["val"]?.boolean != false
    } else if element.name.spells("vertAlign") {
      let value = element["val"] ?? .missing
      isRaised = value.spells("superscript") || value.spells("subscript")
    }
  }

  /// How text with these properties looks.
  var looks: TextLooks {
    isGiven ? [isStruck ? .struck : .unstruck, isRaised ? .raised : .level] : .inherited
  }

  /// What a font with these properties makes of a cell.
  var traits: CellTraits {
    var traits: CellTraits = []
    if isStruck { traits.insert(.struck) }
    if isRaised { traits.insert(.raised) }
    return traits
  }
}
