extension Files {
  /// The texts below a folder by their paths within it, hidden files left out, and the paths of what
  /// is no plain file or cannot be read; nil where the folder itself cannot.
  static func texts(below folder: String) -> (texts: [String: String], unreadable: [String])? {
    guard let names = names(in: folder) else { return nil }
    var (texts, unreadable) = ([String: String](), [String]())
    for name in names where !name.hasPrefix(".") {
      let path = folder + "/" + name
      let kind = entry(at: path)?.kind
      if kind == .folder, let inner = self.texts(below: path) {
        for (file, text) in inner.texts { texts[name + "/" + file] = text }
        unreadable += inner.unreadable.map { name + "/" + $0 }
      } else if kind == .file, let text = text(at: path) {
        texts[name] = text
      } else {
        unreadable.append(name)
      }
    }
    return (texts, unreadable)
  }

  /// Every file and link below a folder by its path within it, sorted; folders are entered, links not.
  static func paths(below folder: String) -> [String] {
    (names(in: folder) ?? []).flatMap { name in
      entry(at: "\(folder)/\(name)")?.kind == .folder
        ? paths(below: "\(folder)/\(name)").map { "\(name)/\($0)" } : [name]
    }
  }
}
