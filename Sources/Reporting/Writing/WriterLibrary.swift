internal import CLibXLSXWriter

/// The C library that writes workbooks.
package enum WriterLibrary {
  /// As the library tells it, such as `1.2.3`.
  package static var version: String { String(cString: lxw_version()) }
}
