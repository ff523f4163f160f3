package import Planning

/// Why the ledger or its archive cannot do what was asked; it holds facts, and its sentences are below.
package enum LedgerError: Error, Hashable, Sendable {
  case file(path: String, problem: FileProblem)
  /// The file is a database of something else, or none.
  case notALedger(path: String)
  /// SQLite cannot read what lies in the file.
  case damaged(path: String)
  /// A file of the archive no longer holds the bytes that were received.
  case altered(path: String)
  /// A later version of the program made it.
  case laterLedger(path: String)
  /// It is the ledger of another plan's year.
  case otherYear(path: String, year: Int, planYear: Int)
  /// Workbooks wait to be judged under this plan.
  case unjudged(count: Int)
  /// A form's field has the name of a column that every form's table has.
  case reservedField(form: String, field: String)
  /// A component's SELECT does not do what a component must.
  case component(indicator: String, component: String, problem: ComponentProblem)
  /// A line of `receipts.csv` that cannot be read.
  case receipt(path: String, line: Int)
  /// SQLite could not do it; `reason` is its own message.
  case database(path: String, reason: String)

  /// Why the system would not read or write a file.
  package enum FileProblem: Hashable, Sendable {
    case missing, notPermitted, noSpace, readOnly, unreliable, notAFile, tooLarge
    case other(code: Int32)
  }

  /// What is wrong with a component's SELECT or with what it returned.
  package enum ComponentProblem: Hashable, Sendable {
    /// SQLite's own message.
    case doesNotCompile(reason: String)
    case notASelect
    case lacksColumn(String)
    /// A column that must be a whole number is not, for the fact.
    case notWhole(column: String, fact: String)
    case noFact
    /// A row names what is no fact, or a source that the fact does not have.
    case unknownFact(String)
    case noWhole
    /// A row of `caveats` is no pair of texts.
    case noCaveat
  }
}

extension LedgerError: CustomStringConvertible {
  /// The English sentence.
  package var description: String { message.en }

  /// What is wrong and what to do, in a sentence.
  package var message: Bilingual {
    switch self {
    case .file(let path, let problem):
      Bilingual(zh: "\(path)：\(problem.words.zh)", en: "\(path): \(problem.words.en)")
    case .notALedger(let path):
      Bilingual(
        zh: "\(path) 不是本程式的帳冊；請檢查 --ledger 路徑。",
        en: "\(path) is not a ledger of this program; check the path given with --ledger.")
    case .damaged(let path):
      Bilingual(
        zh: "\(path) 已毀損；請執行 chancery rebuild，由存檔重建。",
        en: "\(path) is damaged; make it again from the archive with `chancery rebuild`.")
    case .altered(let path):
      Bilingual(
        zh: "\(path) 已不是收到時的內容；請由備份還原該檔後再執行。",
        en: "\(path) no longer holds what was received; put it back from a backup and run again.")
    case .laterLedger(let path):
      Bilingual(
        zh: "\(path) 由較新版本的程式建立；請使用該版本。",
        en: "\(path) was made by a later version of the program; use that version.")
    case .otherYear(let path, let year, let planYear):
      Bilingual(
        zh: "\(path) 是 \(year) 年度的帳冊，計畫則為 \(planYear) 年度；每一年度各有帳冊、收件及發布資料夾，"
          + "請以 --ledger、--inbox、--outbox 或設定檔另行指定。",
        en: "\(path) is the ledger of the year \(year), and the plan is that of \(planYear): each "
          + "year has a ledger, an inbox and an outbox of its own; name them with --ledger, --inbox "
          + "and --outbox or in the configuration file.")
    case .unjudged(let count):
      Bilingual(
        zh: "有 \(count) 份填報尚未依目前的計畫與程式判讀；請先執行 chancery run。",
        en:
          "\(count) workbooks wait to be judged under this plan by this program; run `chancery run` "
          + "first.")
    case .reservedField(let form, let field):
      Bilingual(
        zh: "表 \(form) 的欄位代碼 \(field) 為系統保留；請改用其他代碼。",
        en: "form \(form): the field code \(field) is reserved; choose another.")
    case .component(let indicator, let component, let problem):
      Bilingual(
        zh: "指標 \(indicator) 第 \(component) 項的 SQL：\(problem.words.zh)",
        en: "indicator \(indicator), component \(component): \(problem.words.en)")
    case .receipt(let path, let line):
      Bilingual(
        zh: "\(path) 第 \(line) 列無法讀取；應有 file、sha256、received、first_seen。",
        en: "\(path) line \(line) cannot be read; it needs file, sha256, received and first_seen.")
    case .database(let path, let reason):
      Bilingual(zh: "帳冊 \(path)：\(reason)", en: "ledger \(path): \(reason)")
    }
  }
}

extension LedgerError.FileProblem {
  fileprivate var words: Bilingual {
    switch self {
    case .missing: Bilingual(zh: "沒有這個檔案或資料夾", en: "no such file or folder")
    case .notPermitted: Bilingual(zh: "沒有權限", en: "not permitted")
    case .noSpace: Bilingual(zh: "磁碟空間不足", en: "no space left on the disk")
    case .readOnly: Bilingual(zh: "檔案系統唯讀", en: "the file system is read-only")
    case .unreliable: Bilingual(zh: "磁碟讀寫失敗", en: "the disk failed to read or write")
    case .notAFile: Bilingual(zh: "不是一般檔案", en: "not a plain file")
    case .tooLarge: Bilingual(zh: "檔案太大", en: "the file is too large")
    case .other(let code):
      Bilingual(zh: "系統錯誤 \(code)", en: "the system reported error \(code)")
    }
  }
}

extension LedgerError.ComponentProblem {
  fileprivate var words: Bilingual {
    switch self {
    case .doesNotCompile(let reason):
      Bilingual(zh: "無法執行：\(reason)", en: "the SELECT does not run: \(reason)")
    case .notASelect:
      Bilingual(zh: "必須是單一 SELECT", en: "it must be a single SELECT")
    case .lacksColumn(let column):
      Bilingual(zh: "缺少欄位 \(column)", en: "the SELECT lacks the column \(column)")
    case .notWhole(let column, let fact):
      Bilingual(
        zh: "\(fact) 的 \(column) 不是整數", en: "\(column) of \(fact) is not a whole number")
    case .noFact:
      Bilingual(zh: "有一列沒有 record", en: "a row names no record")
    case .unknownFact(let fact):
      Bilingual(
        zh: "record「\(fact)」不是事實的 fact，或 source 不是其來源",
        en: "the record “\(fact)” is no fact, or its source is none of the fact's")
    case .noWhole:
      Bilingual(zh: "whole 必須是一個整數", en: "`whole` must give one whole number")
    case .noCaveat:
      Bilingual(
        zh: "caveats 每列必須是中、英文各一段文字",
        en: "each row of `caveats` must be two texts, Chinese and English")
    }
  }
}
