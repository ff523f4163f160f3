internal import CLibXLSXWriter

/// The C library that writes workbooks.
package enum WriterLibrary {
  package static var version: String { String(cString: lxw_version()) }
}
