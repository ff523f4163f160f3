/// The steps of paths, told by bytes as the system tells them.
///
/// A name may begin with a mark that, in a text, combines with the slash before it into one
/// character; looking for the character `/` would pass it over.
package enum Paths {
  private static let slash = UInt8(ascii: "/")

  /// Names between slashes; blank ones are left out.
  package static func steps(of path: String) -> [String] {
    path.utf8.split(separator: slash).map { String(Substring($0)) }
  }

  /// The first folder of a path below another; blank for a file that lies in no folder.
  package static func topFolder(of file: String) -> String {
    file.utf8.firstIndex(of: slash).map { String(Substring(file.utf8[..<$0])) } ?? ""
  }

  /// The last name of a path.
  package static func name(of path: String) -> String {
    path.utf8.split(separator: slash).last.map { String(Substring($0)) } ?? path
  }

  /// What holds the last name; nil for a path of one name.
  package static func folder(of path: String) -> String? {
    path.utf8.lastIndex(of: slash).map { String(Substring(path.utf8[..<$0])) }
  }
}
