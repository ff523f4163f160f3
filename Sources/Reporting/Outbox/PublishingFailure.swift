import Glibc
package import Planning

/// Why nothing could be published: the last good publication stays as it is.
package struct PublishingFailure: Error, Hashable, Sendable {
  /// What was tried.
  package enum Attempt: Hashable, Sendable {
    case create, read, write, replace, remove
    /// Saving the consolidated workbook.
    case saveWorkbook
  }

  /// Why it did not work.
  package enum Reason: Hashable, Sendable {
    case noRight, diskFull, readOnly, notAFolder, missing
    /// Somebody else put there what would be replaced.
    case notOwn
    /// The system's or the library's error number.
    case other(Int)
  }

  package var attempt: Attempt
  package var path: String
  package var reason: Reason

  package init(_ attempt: Attempt, path: String, reason: Reason) {
    self.attempt = attempt
    self.path = path
    self.reason = reason
  }

  /// One sentence: what could not be done, where, and what to do.
  package func message(_ language: Language) -> String {
    let (what, why) = (attempt.words[language], reason.words[language])
    return switch language {
    case .zh: "\(what)「\(path)」：\(why)原有發布內容不受影響。"
    case .en: "\(what) \(path): \(why) What was published before is untouched."
    }
  }
}

extension PublishingFailure.Reason {
  /// By the system's error number.
  init(system number: Int32) {
    self =
      switch number {
      case EACCES, EPERM: .noRight
      case ENOSPC, EDQUOT: .diskFull
      case EROFS: .readOnly
      case ENOTDIR, EEXIST: .notAFolder
      case ENOENT: .missing
      default: .other(Int(number))
      }
  }
}

extension PublishingFailure.Attempt {
  fileprivate var words: Bilingual {
    switch self {
    case .create: Bilingual(zh: "無法建立", en: "Cannot create")
    case .read: Bilingual(zh: "無法讀取", en: "Cannot read")
    case .write: Bilingual(zh: "無法寫入", en: "Cannot write")
    case .replace: Bilingual(zh: "無法置換", en: "Cannot replace")
    case .remove: Bilingual(zh: "無法刪除", en: "Cannot remove")
    case .saveWorkbook: Bilingual(zh: "無法存成活頁簿", en: "Cannot save the workbook")
    }
  }
}

extension PublishingFailure.Reason {
  fileprivate var words: Bilingual {
    switch self {
    case .noRight:
      Bilingual(zh: "沒有權限，請檢查資料夾的擁有者。", en: "no right to; check the folder's owner.")
    case .diskFull: Bilingual(zh: "磁碟已滿，請騰出空間。", en: "the disk is full; free some space.")
    case .readOnly:
      Bilingual(zh: "磁碟唯讀，請檢查掛載方式。", en: "the disk is read-only; check how it is mounted.")
    case .notAFolder:
      Bilingual(zh: "路徑中有檔案佔用，請移開。", en: "a file stands where a folder should be; move it.")
    case .missing: Bilingual(zh: "路徑不存在，請檢查設定。", en: "there is no such path; check the settings.")
    case .notOwn:
      Bilingual(
        zh: "那裡的檔案或資料夾不是本程式所建立，請移到別處。",
        en: "what lies there was not made by this program; move it elsewhere.")
    case .other(let number): Bilingual(zh: "系統錯誤 \(number)。", en: "system error \(number).")
    }
  }
}
