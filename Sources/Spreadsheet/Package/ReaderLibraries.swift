internal import CISAL
internal import CLibXML2
internal import CLibZip

/// The C libraries at work in this module.
package enum ReaderLibraries {
  /// Name and version of each.
  package static var versions: [(name: String, version: String)] {
    [
      ("libzip", String(cString: zip_libzip_version())),
      ("isa-l", "\(ISAL_MAJOR_VERSION).\(ISAL_MINOR_VERSION).\(ISAL_PATCH_VERSION)"),
      ("libdeflate", deflaterVersion),
      ("libxml2", LIBXML_DOTTED_VERSION),
    ]
  }
}
